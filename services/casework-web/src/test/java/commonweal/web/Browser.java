package commonweal.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/** A browser without JavaScript: cookies, redirects, forms. */
final class Browser {

    record Page(int status, URI address, Document html, HttpResponse<String> response) {

        String text() {
            return html.text();
        }

        String heading() {
            return html.select("h1").text();
        }
    }

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.ALWAYS).build();
    private final String home;

    Browser(String home) {
        this.home = home;
    }

    Page open(String path) {
        return send(HttpRequest.newBuilder(at(path)).GET());
    }

    /** As {@link #open}, but a redirect is shown as it came. */
    Page openWithoutFollowing(String path) {
        try (HttpClient strict = HttpClient.newBuilder().cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER).build()) {
            return send(strict, HttpRequest.newBuilder(at(path)).GET());
        }
    }

    /** Fills in the one form of the page that is sent to where the selector says, and sends it. */
    Page send(Page page, String selector, Map<String, String> entries) {
        FormElement form = (FormElement) page.html().select(selector).first();
        Map<String, String> data = new LinkedHashMap<>();
        for (Connection.KeyVal field : form.formData()) {
            data.put(field.key(), field.value());
        }
        data.putAll(entries);
        return post(form.attr("action"), data);
    }

    Page post(String path, Map<String, String> data) {
        String body = data.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(at(path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** As {@link #send}, with a file. */
    Page upload(Page page, String selector, Map<String, String> entries, String field, String fileName,
            String content) {
        FormElement form = (FormElement) page.html().select(selector).first();
        Map<String, String> data = new LinkedHashMap<>();
        form.formData().forEach(entry -> data.put(entry.key(), entry.value()));
        data.putAll(entries);
        data.remove(field);
        StringBuilder body = new StringBuilder();
        data.forEach((name, value) -> body.append(
                "--part\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(name, value)));
        body.append("--part\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n%s\r\n--part--\r\n"
                .formatted(field, fileName, content));
        return send(HttpRequest.newBuilder(at(form.attr("action")))
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    private URI at(String path) {
        return URI.create(home).resolve(path);
    }

    private Page send(HttpRequest.Builder request) {
        return send(http, request);
    }

    private Page send(HttpClient by, HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = by.send(request.header("Accept", "text/html,*/*").build(),
                    HttpResponse.BodyHandlers.ofString());
            return new Page(response.statusCode(), response.uri(), Jsoup.parse(response.body(), home), response);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
