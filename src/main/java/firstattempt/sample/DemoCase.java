package firstattempt.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import firstattempt.account.Account;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A family of a made-up coach, as it lies in its file.
 *
 * @param alias what the coach calls it, or an empty text
 * @param nextSession in how many days the next session is, or null
 * @param sharedFrom from how many days ago its journal is shared
 * @param words whether the words are
 * @param childsWords whether the child's own words are
 * @param endsIn in how many days the consent ends
 * @param visited how many days ago the coach looked at it last, or null
 * @param asked the titles of what is to be read
 * @param notes what the coach noted for themselves
 * @param measures what the coach wrote down of measures taken elsewhere, or null
 * @param journal its journal; null for the family that everybody looks around in
 */
record DemoCase(String alias, @Nullable Integer nextSession, int sharedFrom, boolean words, boolean childsWords,
		int endsIn, @Nullable Integer visited, List<String> asked, List<String> notes, @Nullable List<Taken> measures,
		@Nullable DemoJournal journal) {

	/** The families; the first is the one that everybody looks around in. */
	static List<DemoCase> read() {
		try (InputStream file = DemoCase.class.getResourceAsStream("demo-caseload.json")) {
			return List.of(JsonMapper.builder().build().readValue(file, DemoCase[].class));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A measure that was taken elsewhere.
	 *
	 * @param child about which child
	 * @param name what it is called
	 * @param daysAgo when
	 * @param total the total
	 */
	record Taken(String child, String name, int daysAgo, BigDecimal total) {
	}

	void share(Chapter.Scene scene, Account coach, DemoDesk desk, Instant now) {
		desk.share(scene, coach, this, now.plus(Duration.ofDays(this.endsIn)),
				(this.visited != null) ? now.minus(Duration.ofDays(this.visited)) : null);
	}

}
