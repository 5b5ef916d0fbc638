package commonweal.local.browser;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Follows every link from page to page: each leads to a page that is there, may be seen and has all its parts. Of pages of a
 * kind one is opened, so that a walk takes seconds however much there is.
 */
final class Walk {

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");
    private static final Pattern ID = Pattern.compile("/[^/]*\\d[^/]*");

    private final APIRequestContext http;
    private final String web;
    private final Set<String> kinds = new HashSet<>();
    private final Deque<String> next = new ArrayDeque<>();

    Walk(APIRequestContext http, String web) {
        this.http = http;
        this.web = web;
    }

    /** @return the pages and files that were opened */
    Set<String> from(String start) {
        find(start);
        Set<String> opened = new TreeSet<>();
        while (!next.isEmpty()) {
            String path = next.pop();
            open(path);
            opened.add(path);
        }
        return opened;
    }

    private void open(String path) {
        APIResponse page = http.get(web + path);
        String text = page.text();
        assertThat(page.status()).as("%s: %s", path, text.length() > 2000 ? "" : text).isEqualTo(200);
        if (page.headers().getOrDefault("content-type", "").startsWith("text/html")) {
            assertThat(text).as(path).doesNotContain("not available at the moment");
            Matcher links = LINK.matcher(text);
            while (links.find()) {
                find(links.group(1).replace("&amp;", "&"));
            }
        }
        page.dispose();
    }

    private void find(String path) {
        if (path.startsWith("/assets/")) {
            return;
        }
        String kind = ID.matcher(path.replaceAll("\\?.*", "")).replaceAll("/*");
        if (kinds.add(kind)) {
            next.add(path);
        }
    }
}
