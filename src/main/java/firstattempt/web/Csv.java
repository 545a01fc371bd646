package firstattempt.web;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files that a sheet opens. */
public final class Csv {

	private static final MediaType TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private Csv() {
	}

	/**
	 * A text as it stands in a line. No sheet takes what begins so for something to work
	 * out.
	 * @param text the text, or null
	 * @return the text in quotes
	 */
	public static String quoted(@Nullable String text) {
		if (text == null || text.isEmpty()) {
			return "";
		}
		String safe = "=+-@\t".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
		return "\"" + safe.replace("\"", "\"\"") + "\"";
	}

	/**
	 * An answer that is kept as a file.
	 * @param name what the file is called
	 * @param lines what is in it
	 * @return the answer
	 */
	public static ResponseEntity<String> file(String name, CharSequence lines) {
		return ResponseEntity.ok()
			.contentType(TYPE)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(lines.toString());
	}

}
