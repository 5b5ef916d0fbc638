package commonweal.web.services;

import org.jspecify.annotations.Nullable;

/**
 * The words that a report or a case keeps for its codes: those of the day on which it was filed, whatever the lists say now. What
 * has none is called by the list.
 */
public record Labels(@Nullable String channel, @Nullable String category, @Nullable String qualifier,
        @Nullable String closingReason, @Nullable String behaviour) {

    static final Labels NONE = new Labels(null, null, null, null, null);
}
