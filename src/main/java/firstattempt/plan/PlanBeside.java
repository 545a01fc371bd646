package firstattempt.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import firstattempt.account.Account;
import firstattempt.family.Child;
import firstattempt.family.Family;
import firstattempt.family.Household;
import firstattempt.journal.Beside;
import firstattempt.journal.MistakeEpisode;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Asks at an episode whether the plans for it kicked in. */
@Component
class PlanBeside implements Beside {

	private static final int AT_ONCE = 2;

	private final Plans plans;

	private final Household household;

	PlanBeside(Plans plans, Household household) {
		this.plans = plans;
		this.household = household;
	}

	@Override
	public Optional<Piece> on(MistakeEpisode episode, Family family, Account reader) {
		List<Plans.Asked> asked = this.plans.asked(family, reader.id(), episode);
		if (asked.isEmpty()) {
			return Optional.empty();
		}
		Child child = family.child(episode.child().id());
		Map<UUID, String> names = this.household.names(family);
		List<Question> questions = asked.stream()
			.map((one) -> new Question(Board.CardView.of(one.card(), child, names, one.tally()), one.outcome()))
			.toList();
		return Optional
			.of(new Piece(Place.ASKS, "plan/asks", new Asks(episode.id(), questions.stream().limit(AT_ONCE).toList(),
					questions.stream().skip(AT_ONCE).toList(), Outcome.values())));
	}

	/**
	 * What an episode's page asks.
	 *
	 * @param episodeId the episode
	 * @param questions the plans that are asked about at once
	 * @param more those that can be opened besides
	 * @param outcomes what can be answered
	 */
	record Asks(UUID episodeId, List<Question> questions, List<Question> more, Outcome[] outcomes) {
	}

	/**
	 * A plan that is asked about.
	 *
	 * @param card the plan
	 * @param outcome what was answered, or null
	 */
	record Question(Board.CardView card, @Nullable Outcome outcome) {
	}

}
