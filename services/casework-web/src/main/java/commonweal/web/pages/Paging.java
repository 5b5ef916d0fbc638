package commonweal.web.pages;

import org.springframework.web.util.UriComponentsBuilder;

import commonweal.web.services.Listing;

/** The links below a list that has more than one part. */
public record Paging(String base, int page, int pages, long total, long first, long last) {

    /** @param base the address of the list with its filters, without the page */
    public static Paging of(Listing<?> list, String base) {
        int size = Math.max(1, list.size());
        long first = (long) list.page() * size + (list.items().isEmpty() ? 0 : 1);
        return new Paging(base, list.page(), (int) ((list.total() + size - 1) / size), list.total(), first,
                (long) list.page() * size + list.items().size());
    }

    public boolean hasPrevious() {
        return page > 0;
    }

    public boolean hasNext() {
        return page + 1 < pages;
    }

    public boolean isNeeded() {
        return pages > 1;
    }

    public String previous() {
        return to(page - 1);
    }

    public String next() {
        return to(page + 1);
    }

    private String to(int number) {
        return UriComponentsBuilder.fromUriString(base).queryParam("page", number).build().toUriString();
    }
}
