package firstattempt.thread;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import firstattempt.account.Account;
import firstattempt.family.Family;
import firstattempt.journal.Beside;
import firstattempt.journal.MistakeEpisode;
import firstattempt.journal.Waiting;

import org.springframework.stereotype.Component;

/** Asks whether a slip has happened again: on the day's page and on its own. */
@Component
class AgainAsk implements Beside, Waiting {

	private static final String TEMPLATE = "thread/again";

	private static final int RANK = 40;

	private static final int MOST = 2;

	private final Answers answers;

	private final Clock clock;

	AgainAsk(Answers answers, Clock clock) {
		this.answers = answers;
		this.clock = clock;
	}

	@Override
	public Optional<Piece> on(MistakeEpisode episode, Family family, Account reader) {
		Question question = this.answers.of(episode, family);
		boolean due = question.due(family.day(Instant.now(this.clock)));
		return (due || question.given() != null)
				? Optional.of(new Piece(Place.ASKS, TEMPLATE, new On(episode.id(), question, due))) : Optional.empty();
	}

	@Override
	public List<Line> on(Family family, Account reader, Instant now) {
		LocalDate today = family.day(now);
		return this.answers.open(family, reader, now)
			.stream()
			.limit(MOST)
			.map((asked) -> new Line(Answers.KEY + asked.id(), RANK, TEMPLATE,
					new Open(asked, Ago.of(asked.question().happened(), today))))
			.toList();
	}

	/**
	 * What stands on the slip's page.
	 *
	 * @param id which slip
	 * @param question the question
	 * @param due whether it is asked now
	 */
	record On(UUID id, Question question, boolean due) {
	}

	/**
	 * What stands on the day's page.
	 *
	 * @param asked about which slip
	 * @param ago how long ago it was
	 */
	record Open(Answers.Asked asked, Ago ago) {
	}

}
