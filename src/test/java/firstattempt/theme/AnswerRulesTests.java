package firstattempt.theme;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class AnswerRulesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			WAITED SMALL_NATURAL                    | SELF_RELIANCE CONSEQUENCES
			WAITED HARD_NATURAL                     | SELF_RELIANCE CONSEQUENCES
			WAITED CARRIED_BY_CHILD                 | SELF_RELIANCE
			WAITED STRONG_URGE                      | SELF_RELIANCE PARENT_COPING
			TOOK_OVER                               | SELF_RELIANCE
			SOFTENED CARRIED_BY_PARENT              | SELF_RELIANCE CONSEQUENCES
			SMALL_NATURAL                           | CONSEQUENCES
			HARD_NATURAL                            | CONSEQUENCES
			SOFTENED                                | CONSEQUENCES
			VERY_UPSET                              | HANDLING_DISAPPOINTMENT
			STRONG_URGE                             | PARENT_COPING
			ANOTHER_ADULT_PRESSED                   | PARENT_COPING
			SUPPORT_IN_PLACE                        | SAFETY_NET
			PLAN_MADE TOGETHER                      | SAFETY_NET
			FEELING_NAMED PLAN_MADE TOGETHER        | SAFETY_NET
			""")
	void answersShowThemes(String answers, String themes) {
		assertThat(themes(answers(answers))).isEqualTo(Arrays.stream(themes.split(" "))
			.map(Theme::valueOf)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Theme.class))));
	}

	@ParameterizedTest
	@CsvSource({ "TOOK_OVER FOR_A_GOOD_REASON", "WAITED", "WAITED IMPOSED", "IMPOSED", "CARRIED_BY_CHILD",
			"NAMED_THE_FEELING", "ASKED_A_QUESTION", "GAVE_A_HINT", "DID_A_PART", "PLAN_MADE", "TOGETHER",
			"FEELING_NAMED PLAN_MADE" })
	void theseShowNothingByThemselves(String answers) {
		assertThat(themes(answers(answers))).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "CONFIDENCE", "RESILIENCE", "RESPONSIBILITY_VS_BLAME", "FEAR_OF_FAILURE" })
	void whatTheChildThinksOfItCannotBeTapped(Theme theme) {
		assertThat(themes(EnumSet.allOf(Answer.class))).doesNotContain(theme);
	}

	@Test
	void eachThemeNamesTheAnswersThatShowIt() {
		List<Evidence> evidence = AnswerRules
			.read(EnumSet.of(Answer.WAITED, Answer.HARD_NATURAL, Answer.CARRIED_BY_CHILD, Answer.VERY_UPSET));
		assertThat(evidence).containsExactly(Evidence.ofAnswer(Theme.SELF_RELIANCE, Answer.WAITED),
				Evidence.ofAnswer(Theme.SELF_RELIANCE, Answer.HARD_NATURAL),
				Evidence.ofAnswer(Theme.SELF_RELIANCE, Answer.CARRIED_BY_CHILD),
				Evidence.ofAnswer(Theme.CONSEQUENCES, Answer.HARD_NATURAL),
				Evidence.ofAnswer(Theme.HANDLING_DISAPPOINTMENT, Answer.VERY_UPSET));
	}

	private static Set<Theme> themes(Set<Answer> answers) {
		return AnswerRules.read(answers)
			.stream()
			.map(Evidence::theme)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Theme.class)));
	}

	private static Set<Answer> answers(String answers) {
		return Arrays.stream(answers.split(" "))
			.map(Answer::valueOf)
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Answer.class)));
	}

}
