package commonweal.web.pages;

import java.util.List;

import org.junit.jupiter.api.Test;

import commonweal.web.services.Listing;

import static org.assertj.core.api.Assertions.assertThat;

class PagingTest {

    @Test
    void leadsToTheNeighboursAndKeepsTheFilter() {
        Paging paging = Paging.of(new Listing<>(List.of("a"), 1, 25, 63), "/cases?band=high");

        assertThat(paging.pages()).isEqualTo(3);
        assertThat(paging.previous()).isEqualTo("/cases?band=high&page=0");
        assertThat(paging.next()).isEqualTo("/cases?band=high&page=2");
    }

    @Test
    void isNotNeededForOnePage() {
        assertThat(Paging.of(new Listing<>(List.of("a"), 0, 25, 25), "/cases").isNeeded()).isFalse();
        assertThat(Paging.of(new Listing<>(null, 0, 0, 0), "/cases").isNeeded()).isFalse();
    }
}
