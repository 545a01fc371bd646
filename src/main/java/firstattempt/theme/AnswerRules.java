package firstattempt.theme;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import static firstattempt.theme.Answer.ANOTHER_ADULT_PRESSED;
import static firstattempt.theme.Answer.CARRIED_BY_CHILD;
import static firstattempt.theme.Answer.CARRIED_BY_PARENT;
import static firstattempt.theme.Answer.FOR_A_GOOD_REASON;
import static firstattempt.theme.Answer.HARD_NATURAL;
import static firstattempt.theme.Answer.PLAN_MADE;
import static firstattempt.theme.Answer.SMALL_NATURAL;
import static firstattempt.theme.Answer.SOFTENED;
import static firstattempt.theme.Answer.STRONG_URGE;
import static firstattempt.theme.Answer.SUPPORT_IN_PLACE;
import static firstattempt.theme.Answer.TOGETHER;
import static firstattempt.theme.Answer.TOOK_OVER;
import static firstattempt.theme.Answer.VERY_UPSET;
import static firstattempt.theme.Answer.WAITED;
import static firstattempt.theme.Theme.CONSEQUENCES;
import static firstattempt.theme.Theme.HANDLING_DISAPPOINTMENT;
import static firstattempt.theme.Theme.PARENT_COPING;
import static firstattempt.theme.Theme.SAFETY_NET;
import static firstattempt.theme.Theme.SELF_RELIANCE;

/**
 * What the tapped answers show by themselves, though nothing was written. A theme that no
 * rule names can be found in the text alone.
 */
final class AnswerRules {

	/** Stepping in for a good reason is no rescue, so it is not held against anyone. */
	static final List<Rule> RULES = List.of(
			// left to it on purpose: a result came of it, or the urge was borne
			when(WAITED, SMALL_NATURAL).shows(SELF_RELIANCE), when(WAITED, HARD_NATURAL).shows(SELF_RELIANCE),
			when(WAITED, CARRIED_BY_CHILD).shows(SELF_RELIANCE), when(WAITED, STRONG_URGE).shows(SELF_RELIANCE),
			// the reverse: bailed out
			when(TOOK_OVER).unless(FOR_A_GOOD_REASON).shows(SELF_RELIANCE),
			when(SOFTENED, CARRIED_BY_PARENT).unless(FOR_A_GOOD_REASON).shows(SELF_RELIANCE),
			// a result was met, or taken away; one that an adult made up is neither
			when(SMALL_NATURAL).shows(CONSEQUENCES), when(HARD_NATURAL).shows(CONSEQUENCES),
			when(SOFTENED).shows(CONSEQUENCES),
			// feelings, the child's and the adult's
			when(VERY_UPSET).shows(HANDLING_DISAPPOINTMENT), when(STRONG_URGE).shows(PARENT_COPING),
			when(ANOTHER_ADULT_PRESSED).shows(PARENT_COPING),
			// supports, and thinking it through together with a purpose
			when(SUPPORT_IN_PLACE).shows(SAFETY_NET), when(PLAN_MADE, TOGETHER).shows(SAFETY_NET));

	private AnswerRules() {
	}

	/**
	 * Finds what the answers show.
	 * @param answers the answers that were tapped
	 * @return evidence in the order of the themes, then of the answers, each once
	 */
	static List<Evidence> read(Set<Answer> answers) {
		List<Evidence> found = new ArrayList<>();
		for (Theme theme : Theme.values()) {
			Set<Answer> showing = EnumSet.noneOf(Answer.class);
			RULES.stream()
				.filter((rule) -> rule.theme() == theme && rule.holdsFor(answers))
				.forEach((rule) -> showing.addAll(rule.all()));
			showing.forEach((answer) -> found.add(Evidence.ofAnswer(theme, answer)));
		}
		return found;
	}

	private static Condition when(Answer first, Answer... others) {
		Set<Answer> all = EnumSet.of(first, others);
		return new Condition(all, EnumSet.noneOf(Answer.class));
	}

	/**
	 * All of these answers together, and none of those, show the theme.
	 */
	record Rule(Set<Answer> all, Set<Answer> none, Theme theme) {

		boolean holdsFor(Set<Answer> answers) {
			return answers.containsAll(this.all) && Stream.of(Answer.values())
				.noneMatch((answer) -> this.none.contains(answer) && answers.contains(answer));
		}

	}

	private record Condition(Set<Answer> all, Set<Answer> none) {

		Condition unless(Answer answer) {
			return new Condition(this.all, EnumSet.of(answer));
		}

		Rule shows(Theme theme) {
			return new Rule(this.all, this.none, theme);
		}

	}

}
