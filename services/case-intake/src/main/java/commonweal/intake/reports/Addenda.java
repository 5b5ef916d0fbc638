package commonweal.intake.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import commonweal.events.Id;

/**
 * What came to a report after it was received, whatever state it is in.
 *
 * @param attachments oldest first
 * @param repeats what was found when it was last compared with others, one of a kind
 * @param moves out of one case into another that was split off it, in the order in which they were heard of
 * @param hateMark the last that an officer made; what the reporter told stands when there is none
 */
public record Addenda(List<Attachment> attachments, List<Repeat> repeats, List<Move> moves,
        @Nullable HateMark hateMark) {

    public static final Addenda NONE = new Addenda(List.of(), List.of(), List.of(), null);

    public Addenda {
        attachments = List.copyOf(attachments);
        repeats = List.copyOf(repeats);
        moves = List.copyOf(moves);
    }

    /** The report became part of another case by a split. */
    public record Move(Id from, Id to) {}

    public Optional<Attachment> attachment(Id id) {
        return attachments.stream().filter(attachment -> attachment.id().equals(id)).findFirst();
    }

    Addenda with(Attachment attachment) {
        List<Attachment> more = new ArrayList<>(attachments);
        more.add(attachment);
        return new Addenda(more, repeats, moves, hateMark);
    }

    public Addenda withRepeats(List<Repeat> found) {
        return new Addenda(attachments, found, moves, hateMark);
    }

    Addenda with(HateMark made) {
        return new Addenda(attachments, repeats, moves, made);
    }

    Addenda with(Move move) {
        return moves.contains(move)
                ? this
                : new Addenda(attachments, repeats, Stream.concat(moves.stream(), Stream.of(move)).toList(), hateMark);
    }

    /** Where the report is now that triage put into this case: a report leaves a case once at most, so the order is known. */
    Id followed(Id first) {
        Id now = first;
        for (Optional<Move> next = from(now); next.isPresent(); next = from(now)) {
            now = next.get().to();
        }
        return now;
    }

    private Optional<Move> from(Id caseId) {
        return moves.stream().filter(move -> move.from().equals(caseId)).findFirst();
    }
}
