package firstattempt.theme;

import java.util.Objects;

/**
 * A piece of what a person wrote.
 *
 * @param key the caller's own name for it, such as "title", "whatHappened" or a
 * reflection's id
 * @param voice whose words they are
 * @param text the words; may be empty
 */
public record Passage(String key, Voice voice, String text) {

	public Passage {
		Objects.requireNonNull(key, "key");
		Objects.requireNonNull(voice, "voice");
		text = (text != null) ? text : "";
	}

}
