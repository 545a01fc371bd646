package firstattempt.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import firstattempt.theme.Answer;
import firstattempt.theme.Evidence;
import firstattempt.theme.Passage;
import firstattempt.theme.Reading;
import firstattempt.theme.ThemeTagger;

/**
 * A tagger that reads the same words only once. It remembers everything, so it is for a
 * set of texts that does not grow. Keys of passages differ between copies of an episode:
 * it remembers places, and gives each copy its own keys back.
 */
final class RememberingTagger implements ThemeTagger {

	private static final String TITLE = "title";

	private final ThemeTagger tagger;

	private final Map<Entry, Reading> readings = new ConcurrentHashMap<>();

	RememberingTagger(ThemeTagger tagger) {
		this.tagger = tagger;
	}

	@Override
	public Reading read(List<Passage> passages, Set<Answer> answers) {
		List<Passage> numbered = new ArrayList<>();
		for (Passage passage : passages) {
			String key = passage.key().equals(TITLE) ? TITLE : String.valueOf(numbered.size());
			numbered.add(new Passage(key, passage.voice(), passage.text()));
		}
		Entry entry = new Entry(List.copyOf(numbered), Set.copyOf(answers));
		Reading reading = this.readings.computeIfAbsent(entry,
				(unread) -> this.tagger.read(unread.passages(), unread.answers()));
		List<Evidence> evidence = reading.evidence().stream().map((found) -> named(found, passages)).toList();
		return new Reading(reading.themes(), reading.stance(), evidence, reading.scores());
	}

	private static Evidence named(Evidence found, List<Passage> passages) {
		if (!found.isSentence() || found.passage().equals(TITLE)) {
			return found;
		}
		String key = passages.get(Integer.parseInt(found.passage())).key();
		return Evidence.ofSentence(found.theme(), key, found.start(), found.end());
	}

	@Override
	public String version() {
		return this.tagger.version();
	}

	private record Entry(List<Passage> passages, Set<Answer> answers) {

	}

}
