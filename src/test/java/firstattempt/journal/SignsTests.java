package firstattempt.journal;

import java.util.EnumSet;
import java.util.Set;

import firstattempt.theme.Stance;
import firstattempt.theme.Theme;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SignsTests {

	/** The numbers stand in databases. */
	@Test
	void areWrittenAsEver() {
		Theme[] themes = { Theme.SELF_RELIANCE, Theme.CONFIDENCE, Theme.RESILIENCE, Theme.CONSEQUENCES,
				Theme.RESPONSIBILITY_VS_BLAME, Theme.FEAR_OF_FAILURE, Theme.HANDLING_DISAPPOINTMENT,
				Theme.PARENT_COPING, Theme.SAFETY_NET };
		assertThat(Theme.values()).startsWith(themes);
		for (int i = 0; i < themes.length; i++) {
			assertThat(Signs.of(Set.of(themes[i]), null).bits()).isEqualTo(1 << i);
		}
		Set<Theme> blame = Set.of(Theme.RESPONSIBILITY_VS_BLAME);
		assertThat(Signs.of(blame, Stance.RESPONSIBILITY).bits()).isEqualTo(16 + 512);
		assertThat(Signs.of(blame, Stance.BLAME).bits()).isEqualTo(16 + 1024);
		assertThat(Signs.of(blame, Stance.BOTH).bits()).isEqualTo(16 + 1536);
		assertThat(new Signs(0).and(false, false, false).bits()).isEqualTo(2048);
		assertThat(new Signs(0).and(true, false, false).and(false, true, true).bits()).isEqualTo(2048 + 7 * 4096);
	}

	@Test
	void areReadAsTheyWereWritten() {
		EnumSet<Theme> some = EnumSet.of(Theme.CONFIDENCE, Theme.RESPONSIBILITY_VS_BLAME, Theme.SAFETY_NET);
		for (Stance stance : Stance.values()) {
			Signs signs = Signs.of(some, stance);
			assertThat(signs.themes()).containsExactlyElementsOf(some);
			assertThat(signs.stance()).isEqualTo(stance);
			assertThat(signs.talked()).isFalse();
		}
		Signs talked = Signs.of(Set.of(), Stance.BLAME).and(true, false, true);
		assertThat(talked.themes()).isEmpty();
		assertThat(talked.stance()).isNull();
		assertThat(talked.talked() && talked.feelingNamed() && talked.together()).isTrue();
		assertThat(talked.planMade()).isFalse();
	}

}
