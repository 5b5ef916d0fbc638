package commonweal.local.browser;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** Follows every link from page to page: each leads to a page that is there, may be seen and has all its parts. */
final class Walk {

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)\"");
    private static final Pattern ID = Pattern.compile("/[^/]*\\d[^/]*");
    /** Pages of a kind differ by what they are about; a few of each show whether they can be drawn. */
    private static final int OF_EACH_KIND = 2;

    private final APIRequestContext http;
    private final String web;
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Deque<String> next = new ArrayDeque<>();

    Walk(APIRequestContext http, String web) {
        this.http = http;
        this.web = web;
    }

    /** @return how many pages and files were opened */
    int from(String start) {
        find(start);
        int opened = 0;
        while (!next.isEmpty()) {
            open(next.pop());
            opened++;
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
        if (kinds.merge(kind, 1, Integer::sum) <= OF_EACH_KIND) {
            next.add(path);
        }
    }
}
