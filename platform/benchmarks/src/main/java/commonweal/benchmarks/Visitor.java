package commonweal.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Somebody who looks at pages as a browser does: with cookies and redirects, compressed, with all that a page needs. */
final class Visitor implements AutoCloseable {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern NEEDED = Pattern
            .compile("<(?:link|script|img)[^>]*\\s(?:href|src)=\"(/[^\"]+)\"|url\\(\"?(/[^)\"]+)\"?\\)");

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.ALWAYS).build();
    private final URI web;

    Visitor(URI web) {
        this.web = web;
    }

    /** Signs in by the form of local mode's issuer, where the password is the name. */
    void signIn(String name) throws IOException, InterruptedException {
        HttpResponse<byte[]> form = send(HttpRequest.newBuilder(web.resolve("/")));
        Matcher csrf = CSRF.matcher(text(form));
        if (!csrf.find()) {
            throw new IllegalStateException("%s is no page to sign in".formatted(form.uri()));
        }
        send(HttpRequest.newBuilder(form.uri().resolve("/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=%s&password=%s&_csrf=%s".formatted(name, name,
                        URLEncoder.encode(csrf.group(1), UTF_8)))));
    }

    /** Opens a page and returns how many nanoseconds passed until all of its HTML was there. */
    long open(String path) throws IOException, InterruptedException {
        long asked = System.nanoTime();
        page(path);
        return System.nanoTime() - asked;
    }

    /** How many bytes of HTML come over the line. */
    long html(String path) throws IOException, InterruptedException {
        return page(path).body().length;
    }

    /** How many bytes come over the line for somebody who has never been here: the page and all that it names. */
    long firstView(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> page = page(path);
        long bytes = page.body().length;
        for (String needed : needed(text(page))) {
            HttpResponse<byte[]> part = page(needed);
            bytes += part.body().length;
            for (String more : needed.startsWith("/assets/commonweal.css") ? needed(text(part)) : Set.<String>of()) {
                bytes += page(more).body().length;
            }
        }
        return bytes;
    }

    private static Set<String> needed(String text) {
        return NEEDED.matcher(text).results().map(Visitor::address).collect(Collectors.toSet());
    }

    private static String address(MatchResult found) {
        return (found.group(1) == null ? found.group(2) : found.group(1)).replace("&amp;", "&");
    }

    private HttpResponse<byte[]> page(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = send(HttpRequest.newBuilder(web.resolve(path)));
        if (answer.statusCode() != 200 || !answer.uri().getPath().equals(web.resolve(path).getPath())) {
            throw new IllegalStateException("%s: %d at %s".formatted(path, answer.statusCode(), answer.uri()));
        }
        return answer;
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.header("Accept", "text/html,*/*").header("Accept-Encoding", "gzip").build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        boolean packed = answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
        if (!packed) {
            return new String(answer.body(), UTF_8);
        }
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(unpacked.readAllBytes(), UTF_8);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
