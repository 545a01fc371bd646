package firstattempt.theme;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tags entries in bulk: a line of JSON in, a line of JSON out, in the same order. A line
 * that cannot be read is reported with its number, and the others are tagged all the
 * same.
 */
public final class TagCommand {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final ThemeTagger tagger;

	private TagCommand(ThemeTagger tagger) {
		this.tagger = tagger;
	}

	/**
	 * Tags all lines.
	 * @param in entries, one a line, in UTF-8
	 * @param out where the tags go, one line for each entry, in UTF-8
	 * @param err where it is said what could not be read
	 * @param tagger the tagger
	 * @return the exit code: 0, or 1 if a line could not be tagged
	 */
	public static int run(InputStream in, PrintStream out, PrintStream err, ThemeTagger tagger) {
		TagCommand command = new TagCommand(tagger);
		BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
		int exit = 0;
		int number = 0;
		try {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				number++;
				String entry = (number == 1 && line.startsWith("\uFEFF")) ? line.substring(1) : line;
				if (entry.isBlank()) {
					continue;
				}
				try {
					byte[] tags = (command.tag(entry) + "\n").getBytes(StandardCharsets.UTF_8);
					out.write(tags, 0, tags.length);
				}
				catch (UnreadableLine ex) {
					print(err, "Line " + number + ": " + ex.getMessage());
					exit = 1;
				}
			}
		}
		catch (IOException ex) {
			print(err, "Cannot read on after line " + number + ": " + ex.getMessage());
			exit = 1;
		}
		out.flush();
		if (out.checkError()) {
			print(err, "The tags could not all be written");
			exit = 1;
		}
		return exit;
	}

	private static void print(PrintStream err, String message) {
		byte[] bytes = (message + "\n").getBytes(StandardCharsets.UTF_8);
		err.write(bytes, 0, bytes.length);
		err.flush();
	}

	private String tag(String line) {
		JsonNode entry = parse(line);
		JsonNode id = entry.get("id");
		if (id == null || !(id.isString() || id.isNumber())) {
			throw new UnreadableLine("\"id\" is missing, or neither text nor a number");
		}
		if (entry.get("text") == null) {
			throw new UnreadableLine("\"text\" is missing");
		}
		List<Passage> passages = passages(entry);
		Map<String, String> texts = new HashMap<>();
		passages.forEach((passage) -> texts.put(passage.key(), passage.text()));
		Reading reading = this.tagger.read(passages, Set.of());
		ObjectNode tags = JSON.createObjectNode();
		tags.set("id", id);
		ArrayNode themes = tags.putArray("themes");
		reading.themes().forEach((theme) -> themes.add(theme.name()));
		tags.put("stance", (reading.stance() != null) ? reading.stance().name() : null);
		ArrayNode evidence = tags.putArray("evidence");
		reading.evidence().stream().filter(Evidence::isSentence).forEach((shown) -> {
			ObjectNode node = evidence.addObject();
			node.put("theme", shown.theme().name());
			node.put("sentence", texts.get(shown.passage()).substring(shown.start(), shown.end()));
		});
		ObjectNode scores = tags.putObject("scores");
		reading.scores().forEach((theme, score) -> scores.put(theme.name(), score));
		return JSON.writeValueAsString(tags);
	}

	private static JsonNode parse(String line) {
		JsonNode entry;
		try {
			entry = JSON.readTree(line);
		}
		catch (JacksonException ex) {
			throw new UnreadableLine("not JSON: " + ex.getOriginalMessage());
		}
		if (!entry.isObject()) {
			throw new UnreadableLine("not a JSON object");
		}
		return entry;
	}

	private static List<Passage> passages(JsonNode entry) {
		List<Passage> passages = new ArrayList<>();
		passages.add(new Passage("title", Voice.PARENT, text(entry, "title")));
		passages.add(new Passage("text", Voice.PARENT, text(entry, "text")));
		JsonNode reflections = entry.get("reflections");
		if (reflections != null && !reflections.isNull()) {
			if (!reflections.isArray()) {
				throw new UnreadableLine("\"reflections\" is not a list");
			}
			for (JsonNode reflection : reflections) {
				if (!reflection.isObject()) {
					throw new UnreadableLine("a reflection is not a JSON object");
				}
				Voice voice = "CHILD".equalsIgnoreCase(text(reflection, "by")) ? Voice.CHILD : Voice.PARENT;
				passages.add(new Passage("reflection-" + passages.size(), voice, text(reflection, "text")));
			}
		}
		return passages;
	}

	private static String text(JsonNode node, String name) {
		JsonNode value = node.get(name);
		if (value == null || value.isNull()) {
			return "";
		}
		if (!value.isString()) {
			throw new UnreadableLine("\"" + name + "\" is not text");
		}
		return value.stringValue();
	}

	/**
	 * A line that is not what was asked for.
	 */
	private static final class UnreadableLine extends RuntimeException {

		UnreadableLine(String message) {
			super(message);
		}

	}

}
