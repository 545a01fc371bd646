package firstattempt.theme;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Reads an episode and says which themes it touches, and why. Safe for use by many
 * threads; the same input gives the same answer.
 */
public interface ThemeTagger {

	/**
	 * Reads one episode.
	 * @param passages what was written, in reading order; the key "title" marks the title
	 * @param answers what was tapped
	 * @return the themes with their evidence
	 */
	Reading read(List<Passage> passages, Set<Answer> answers);

	/**
	 * Names the tagger that answers, to be kept with its tags.
	 * @return a short name, another one whenever the answers may differ
	 */
	String version();

	/**
	 * The version of the trained tagger, which need not be opened for it.
	 * @return what {@link #version} says of it
	 */
	static String trainedVersion() {
		return EncoderTagger.settings().version();
	}

	/**
	 * Opens the trained tagger. Returns at once: the model is loaded in the background,
	 * and {@link #read} waits for it.
	 * @param workFolder where the model and its native libraries are unpacked; nothing is
	 * left anywhere else
	 * @return the tagger
	 */
	static ThemeTagger open(Path workFolder) {
		return EncoderTagger.open(workFolder);
	}

}
