package firstattempt.offline;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * What makes the app one that can be installed, and the pages that a device keeps for
 * when there is no connection. They hold nothing of anybody.
 */
@Controller
class OfflineController {

	private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);

	private static final MediaType MANIFEST = new MediaType("application", "manifest+json");

	private static final String PAPER = "#f6f1e6";

	private static final List<String> PARTS = List.of("/js/outbox.js", "/js/worker.js");

	private static final List<String> FILES = List.of("/css/app.css", "/js/outbox.js", "/js/app.js", "/js/shell.js",
			"/img/icons.svg", "/fonts/figtree-latin.woff2", "/fonts/literata-latin.woff2");

	private final ResourceUrlProvider addresses;

	private final MessageSource messages;

	OfflineController(ResourceUrlProvider mvcResourceUrlProvider, MessageSource messages) {
		this.addresses = mvcResourceUrlProvider;
		this.messages = messages;
	}

	@GetMapping("/manifest.webmanifest")
	ResponseEntity<Map<String, Object>> manifest(Locale locale) {
		String write = this.messages.getMessage("capture.title", null, locale);
		Map<String, Object> manifest = Map.ofEntries(Map.entry("id", "/"), Map.entry("name", "First Attempt"),
				Map.entry("short_name", "First Attempt"),
				Map.entry("description", this.messages.getMessage("welcome.title", null, locale)),
				Map.entry("lang", locale.toLanguageTag()), Map.entry("start_url", "/"), Map.entry("scope", "/"),
				Map.entry("display", "standalone"), Map.entry("background_color", PAPER),
				Map.entry("theme_color", PAPER), Map.entry("categories", List.of("lifestyle", "parenting")),
				Map.entry("icons",
						List.of(icon("/img/app-192.png", "192x192", "any"), icon("/img/app-512.png", "512x512", "any"),
								icon("/img/app-maskable-192.png", "192x192", "maskable"),
								icon("/img/app-maskable-512.png", "512x512", "maskable"))),
				Map.entry("shortcuts", List.of(Map.of("name", write, "url", "/write", "icons",
						List.of(icon("/img/app-192.png", "192x192", "any"))))));
		return ResponseEntity.ok()
			.contentType(MANIFEST)
			.cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
			.body(manifest);
	}

	private Map<String, String> icon(String path, String sizes, String purpose) {
		return Map.of("src", address(path), "sizes", sizes, "type", "image/png", "purpose", purpose);
	}

	/**
	 * The worker: two scripts and the names of the files it keeps. It changes when one of
	 * them does, and browsers then fetch all of them anew.
	 */
	@GetMapping("/sw.js")
	ResponseEntity<byte[]> worker() {
		String files = quoted(FILES);
		String version = DigestUtils.md5DigestAsHex((files + quoted(PARTS)).getBytes(StandardCharsets.UTF_8));
		String script = "self.FILES = [%s];\nself.VERSION = \"%s\";\nimportScripts(%s);\n".formatted(files, version,
				quoted(PARTS));
		return ResponseEntity.ok()
			.contentType(SCRIPT)
			.cacheControl(CacheControl.noCache())
			.body(script.getBytes(StandardCharsets.UTF_8));
	}

	@GetMapping("/offline")
	String offline() {
		return "offline/offline";
	}

	@GetMapping("/offline/waiting")
	String waiting() {
		return "offline/waiting";
	}

	private String quoted(List<String> paths) {
		return paths.stream().map((path) -> "\"" + address(path) + "\"").collect(Collectors.joining(", "));
	}

	private String address(String path) {
		String fingerprinted = this.addresses.getForLookupPath(path);
		return (fingerprinted != null) ? fingerprinted : path;
	}

}
