package commonweal.tasking.groups;

/**
 * The lists that codes are checked against.
 *
 * @param subjects whom or what a referral is about
 * @param severities how bad the behaviour is when a group takes a case on
 * @param ratings how the behaviour is at a review
 * @param results what came of an action
 */
public record PublishedLists(PublishedList declineReasons, PublishedList outcomes, PublishedList subjects,
        PublishedList severities, PublishedList ratings, PublishedList results, PublishedList resourceKinds,
        PublishedList operationKinds) {}
