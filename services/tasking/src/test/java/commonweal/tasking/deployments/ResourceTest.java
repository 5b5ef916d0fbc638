package commonweal.tasking.deployments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import commonweal.events.AreaCode;
import commonweal.events.Code;
import commonweal.events.Id;
import commonweal.events.TaskingEvent.ResourceDeployed;
import commonweal.events.TaskingEvent.ResourceWithdrawn;
import commonweal.tasking.decisions.Outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

public class ResourceTest {

    private static final Code HOLLOWDENE = new Code("hollowdene");
    private static final Id CAMERA = new Id("camera-1");
    private static final Code CCTV = new Code("mobile-cctv");
    private static final Deployment.Where NOWHERE = new Deployment.Where(null, null);
    private static final AreaCode WARD = new AreaCode("E05000001");

    /** A camera that is out, and one that came back. */
    public static List<Resource> everyState() {
        Resource out = done(deploy(Optional.empty(), 1)).state();
        return List.of(out, done(Resource.withdraw(out, current(out), day(3))).state());
    }

    @Test
    void goesOut() {
        var out = done(deploy(Optional.empty(), 1));

        assertThat(out.state()).isInstanceOf(ResourceOut.class);
        assertThat(out.events()).containsExactly(
                new ResourceDeployed(out.state().id(), current(out.state()), CCTV, day(1), WARD, null));
    }

    @Test
    void comesBackAndGoesOutAgainAsAnotherDeployment() {
        Resource out = everyState().getFirst();
        var in = done(Resource.withdraw(out, current(out), day(3)));
        var again = done(deploy(Optional.of(in.state()), 3));

        assertThat(in.events()).containsExactly(new ResourceWithdrawn(out.id(), current(out), CCTV, day(3)));
        assertThat(again.state().deployments()).extracting(Deployment::id).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void isInOnePlaceAtATime() {
        Resource out = everyState().getFirst();

        assertThat(refused(deploy(Optional.of(out), 2))).isEqualTo("resource-out");
    }

    @Test
    void goesOutNoEarlierThanItCameBack() {
        assertThat(refused(deploy(Optional.of(everyState().getLast()), 2))).isEqualTo("still-out-then");
    }

    @Test
    void comesBackOnceAndNoEarlierThanItWentOut() {
        Resource out = everyState().getFirst();
        Resource in = everyState().getLast();

        assertThat(refused(Resource.withdraw(in, in.past().getFirst().id(), day(4)))).isEqualTo("deployment-over");
        assertThatIllegalArgumentException().isThrownBy(() -> Resource.withdraw(out, current(out), day(1).minusDays(1)))
                .withMessage("on: 2026-08-31 (expected: 2026-09-01 or later)");
    }

    @Test
    void isDueBackFromTheDayThatWasSaid() {
        Deployment current = everyState().getFirst().deployments().getLast();

        assertThat(current.isDueBack(day(5))).isFalse();
        assertThat(current.isDueBack(day(6))).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Deployment(current.id(), day(2), NOWHERE, null, day(1), null))
                .withMessage("until: 2026-09-01 (expected: 2026-09-02 or later)");
    }

    @Test
    void staysOfItsKind() {
        assertThat(refused(Resource.deploy(Optional.of(everyState().getLast()), HOLLOWDENE, CAMERA, new Code("anpr"),
                new Resource.Stay(day(4), null, NOWHERE, null)))).isEqualTo("other-kind");
    }

    @Test
    void partnershipsMayUseTheSameNames() {
        assertThat(Resource.idOf(HOLLOWDENE, CAMERA)).isNotEqualTo(Resource.idOf(new Code("sevenoaks"), CAMERA));
    }

    private static Outcome<Resource> deploy(Optional<Resource> known, int day) {
        return Resource.deploy(known, HOLLOWDENE, CAMERA, CCTV, new Resource.Stay(day(day), day(day + 5),
                new Deployment.Where(WARD, new Code("ridge-road")), null));
    }

    private static Id current(Resource resource) {
        return resource.deployments().getLast().id();
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 9, day);
    }

    private static Outcome.Done<Resource> done(Outcome<Resource> outcome) {
        return (Outcome.Done<Resource>) outcome;
    }

    private static String refused(Outcome<Resource> outcome) {
        return ((Outcome.Refused<Resource>) outcome).code().value();
    }
}
