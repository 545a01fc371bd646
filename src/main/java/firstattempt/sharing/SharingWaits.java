package firstattempt.sharing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

import firstattempt.account.Account;
import firstattempt.family.Family;
import firstattempt.journal.Waiting;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Reminds the family of a coach who waits, and of a consent that runs out. */
@Component
class SharingWaits implements Waiting {

	private static final Duration SOON = Duration.ofDays(7);

	private final Agreements agreements;

	SharingWaits(Agreements agreements) {
		this.agreements = agreements;
	}

	@Override
	public List<Line> on(Family family, Account reader, Instant now) {
		List<Line> lines = new ArrayList<>();
		this.agreements.waiting(family)
			.forEach((known) -> lines
				.add(new Line("coach:" + known.id(), 15, "sharing/waiting", new Notice(known.coach().name(), null))));
		this.agreements.goodOf(family)
			.stream()
			.filter((consent) -> consent.expiresAt().isBefore(now.plus(SOON)))
			.forEach((consent) -> lines.add(new Line("consent:" + consent.id(), 55, "sharing/waiting",
					new Notice(consent.coach().name(), consent.expiresAt().minusMillis(1).atZone(family.timeZone())))));
		return lines;
	}

	/**
	 * What is said.
	 *
	 * @param coach what the coach is called
	 * @param ends when their consent ends, or null for a coach who waits
	 */
	record Notice(String coach, @Nullable ZonedDateTime ends) {
	}

}
