package firstattempt.guide;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import firstattempt.account.Account;
import firstattempt.family.Child;
import firstattempt.family.Family;
import firstattempt.journal.Beginning;
import firstattempt.journal.Beside;
import firstattempt.journal.MistakeEpisode;
import firstattempt.journal.Situation;
import firstattempt.journal.Waiting;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Brings what was foreseen into the journal: as the start of an episode, beside it once
 * it is written, and as a question on the day's page until it is.
 */
@Component
class Foresight implements Beginning, Beside, Waiting {

	private static final int RANK = 60;

	/** After that nobody remembers, and the question would only be a reproach. */
	private static final int DAYS_ASKED = 14;

	private final Guide guide;

	Foresight(Guide guide) {
		this.guide = guide;
	}

	@Override
	public Optional<Start> of(Family family, Account reader, UUID id) {
		return this.guide.find(family, id)
			.map((decision) -> new Start(decision.situation(), decision.answers().urge(),
					decision.answers().adultPresses(), decision.aboutToHappen()));
	}

	@Override
	public Optional<Piece> on(MistakeEpisode episode, Family family, Account reader) {
		return Optional.ofNullable(episode.begunFrom())
			.flatMap((id) -> this.guide.find(family, id))
			.map((decision) -> new Piece(Place.BELONGS, "guide/beside",
					Foreseen.of(decision, family.child(decision.childId()), episode.story())));
	}

	@Override
	public List<Line> on(Family family, Account reader, Instant now) {
		LocalDate today = family.day(now);
		return this.guide
			.open(family, reader.id(), today.minusDays(DAYS_ASKED).atStartOfDay(family.timeZone()).toInstant(),
					today.atStartOfDay(family.timeZone()).toInstant())
			.stream()
			.map((decision) -> new Open(decision.id(), family.child(decision.childId()), decision.aboutToHappen(),
					decision.situation()))
			.filter((open) -> !open.child().archived())
			.map((open) -> new Line("guide:" + open.id(), RANK, "guide/waiting", open))
			.toList();
	}

	/**
	 * A decision that may have come true.
	 *
	 * @param id which
	 * @param child about whom
	 * @param aboutToHappen what was about to happen, or an empty text
	 * @param situation what was about to slip, or null
	 */
	record Open(UUID id, Child child, String aboutToHappen, @Nullable Situation situation) {
	}

}
