package firstattempt.journal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import firstattempt.PageTest;
import firstattempt.theme.Answer;
import firstattempt.theme.Passage;
import firstattempt.theme.Reading;
import firstattempt.theme.Theme;
import firstattempt.theme.ThemeTagger;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;

import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class FirstReadingTests {

	@Autowired
	private TaggerConfiguration.FirstReading firstReading;

	@Autowired
	private Map<String, SmartLifecycle> everythingThatStarts;

	@Test
	void theTaggerHasReadBeforeTheWebServerOpensItsDoor() {
		assertThat(this.firstReading.isRunning()).isTrue();
		assertThat(this.everythingThatStarts).containsKey("webServerStartStop");
		assertThat(this.firstReading.getPhase())
			.isLessThan(this.everythingThatStarts.get("webServerStartStop").getPhase());
	}

	@Test
	void itReadsWordsSoThatTheEncoderIsWaitedFor() {
		List<Passage> read = new ArrayList<>();
		ThemeTagger tagger = new ThemeTagger() {

			@Override
			public Reading read(List<Passage> passages, Set<Answer> answers) {
				read.addAll(passages);
				return new Reading(EnumSet.noneOf(Theme.class), null, List.of(), Map.of());
			}

			@Override
			public String version() {
				return "test";
			}

		};
		new TaggerConfiguration.FirstReading(tagger).start();
		assertThat(read).isNotEmpty().allMatch((passage) -> !passage.text().isBlank());
	}

}
