package firstattempt.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.util.List;

import firstattempt.family.Colour;
import firstattempt.journal.Aftermath;
import firstattempt.journal.CarriedBy;
import firstattempt.journal.Privacy;
import firstattempt.journal.Situation;
import firstattempt.journal.Step;
import firstattempt.journal.UpsetLasted;
import firstattempt.theme.Voice;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The journal of a family that was made up, as it lies in its file. */
record DemoJournal(House family, List<Adult> caregivers, List<Kid> children, List<Slip> episodes, List<Success> wins) {

	static DemoJournal read() {
		try (InputStream file = DemoJournal.class.getResourceAsStream("demo-family.json")) {
			return JsonMapper.builder().build().readValue(file, DemoJournal.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	record House(String name) {

	}

	record Adult(String key, String name) {

	}

	record Kid(String key, String nickname, int age, String needs, Colour colour) {

	}

	/**
	 * A slip.
	 *
	 * @param begunFrom names what a chapter wrote before it happened, or null
	 */
	record Slip(@Nullable String begunFrom, String child, String by, int daysAgo, LocalTime at, int writtenDaysLater,
			@Nullable Situation situation, @Nullable Step step, boolean goodReason, @Nullable Aftermath aftermath,
			@Nullable CarriedBy carriedBy, @Nullable Integer upset, @Nullable Integer urge,
			@Nullable UpsetLasted upsetLasted, boolean anotherAdultPressed, Privacy privacy, String title,
			String whatHappened, String whatIDid, String whatCameOfIt, List<Afterthought> reflections) {

	}

	record Afterthought(String by, Voice voice, int daysLater, String text, boolean feelingNamed, boolean planMade,
			boolean together, @Nullable Boolean familyOnly) {

	}

	record Success(String child, String by, int daysAgo, String text) {

	}

}
