package commonweal.tasking.referrals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import commonweal.events.Code;
import commonweal.events.Id;

/**
 * What is known of a case so far. News of the case and news of its risk come by different ways and in any order; each
 * changes its own part of this, so all orders end alike.
 *
 * @param episode how often the case was opened: 1 at first, one more each time it is reopened, 0 when we have not heard
 * @param openSince when the present episode began
 * @param bands the confirmed bands, oldest first
 */
public record CaseKnowledge(Status status, int episode, @Nullable Instant openSince, @Nullable Merge merge,
        List<Band> bands) {

    private static final Code HIGH = new Code("high");

    /** How the case stands, apart from whether it is part of another one. */
    public enum Status {
        UNHEARD_OF, OPEN, CLOSED
    }

    /** A band from the time it was confirmed until the next one is. */
    public record Band(Code band, Instant since) {}

    /** That the case became part of another one. */
    public record Merge(Id into, Instant at) {}

    public CaseKnowledge {
        bands = List.copyOf(bands);
    }

    public static CaseKnowledge none() {
        return new CaseKnowledge(Status.UNHEARD_OF, 0, null, null, List.of());
    }

    CaseKnowledge after(CaseNews news) {
        return switch (news) {
            case CaseNews.Opened(Instant at) ->
                new CaseKnowledge(Status.OPEN, Math.max(episode, 1), at, merge, bands);
            case CaseNews.SplitOff(Instant at) -> splitOff(at);
            case CaseNews.Closed(Instant at) -> new CaseKnowledge(Status.CLOSED, episode, openSince, merge, bands);
            case CaseNews.Reopened(Instant at) ->
                new CaseKnowledge(Status.OPEN, Math.max(episode, 1) + 1, at, merge, bands);
            case CaseNews.Merged(Id into, Instant at) ->
                new CaseKnowledge(status, episode, openSince, new Merge(into, at), bands);
            case CaseNews.Unmerged(Instant at) -> new CaseKnowledge(status, episode, openSince, null, bands);
            case CaseNews.BandConfirmed(Code band, Instant at) -> {
                List<Band> more = new ArrayList<>(bands);
                more.add(new Band(band, at));
                yield new CaseKnowledge(status, episode, openSince, merge, more);
            }
            case CaseNews.Joined joined -> this;
            case CaseNews.Left left -> this;
            case CaseNews.Erased(Instant at) -> none();
        };
    }

    /** The original case says this, so the new one's own news may have come before. */
    private CaseKnowledge splitOff(Instant at) {
        return new CaseKnowledge(status == Status.UNHEARD_OF ? Status.OPEN : status, Math.max(episode, 1),
                openSince == null ? at : openSince, merge, bands);
    }

    /** The case that it is part of now, absent when it stands for itself. */
    public @Nullable Id mergedInto() {
        return merge == null ? null : merge.into();
    }

    /** Whether it is worked on, by itself or as a part of another case. */
    boolean isOpen() {
        return status == Status.OPEN;
    }

    public Optional<Code> band() {
        return bands.isEmpty() ? Optional.empty() : Optional.of(bands.getLast().band());
    }

    /**
     * The first moment of the present episode at which the confirmed band was high. A band that was lowered later counts,
     * because a high band makes a referral when it is confirmed; one that was lowered before the episode began does not.
     */
    Optional<Instant> highInThisEpisode() {
        if (openSince == null) {
            return Optional.empty();
        }
        for (int i = 0; i < bands.size(); i++) {
            boolean reachesIn = i == bands.size() - 1 || bands.get(i + 1).since().isAfter(openSince);
            if (bands.get(i).band().equals(HIGH) && reachesIn) {
                Instant since = bands.get(i).since();
                return Optional.of(since.isAfter(openSince) ? since : openSince);
            }
        }
        return Optional.empty();
    }
}
