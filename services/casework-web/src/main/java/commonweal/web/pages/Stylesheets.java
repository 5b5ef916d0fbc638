package commonweal.web.pages;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The one stylesheet of all pages: GOV.UK Frontend followed by our own rules. The crown and the GDS Transport typeface
 * are for GOV.UK itself; a council's service must not use them, so the typeface is taken out and the system's is left.
 */
@Controller
class Stylesheets {

    private static final String GOVUK = "META-INF/resources/webjars/govuk-frontend/%s/dist/govuk/govuk-frontend.min.css";
    private static final Pattern FONT_FACE = Pattern.compile("@font-face\\{[^}]*}");
    private static final Pattern TYPEFACE = Pattern.compile("\"?GDS Transport\"?,\\s*");
    private static final Pattern CROWN = Pattern.compile("url\\(/assets/images/govuk-crest\\.svg\\)");
    private static final Pattern SOURCE_MAP = Pattern.compile("/\\*# sourceMappingURL[^*]*\\*/");

    private final String css;
    private final String address;

    Stylesheets() {
        this.css = unbranded(Webjar.read(GOVUK.formatted(Webjar.version("govuk-frontend"))))
                + Webjar.read("casework-web/commonweal.css");
        CRC32 sum = new CRC32();
        sum.update(css.getBytes(StandardCharsets.UTF_8));
        this.address = "/assets/commonweal.css?v=" + HexFormat.of().toHexDigits((int) sum.getValue());
    }

    /** Where it is, with a mark of its content, so that browsers may keep it for as long as they like. */
    String address() {
        return address;
    }

    @GetMapping("/assets/commonweal.css")
    ResponseEntity<String> stylesheet() {
        return ResponseEntity.ok().contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()).body(css);
    }

    static String unbranded(String govuk) {
        String css = FONT_FACE.matcher(govuk).replaceAll("");
        css = TYPEFACE.matcher(css).replaceAll("");
        css = CROWN.matcher(css).replaceAll("none");
        return SOURCE_MAP.matcher(css).replaceAll("");
    }
}
