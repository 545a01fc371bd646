package firstattempt.debrief;

import java.time.Instant;
import java.util.List;

import firstattempt.account.Account;
import firstattempt.family.Child;
import firstattempt.family.Family;
import firstattempt.journal.Journal;
import firstattempt.journal.Slip;
import firstattempt.journal.Waiting;

import org.springframework.stereotype.Component;

/** Asks on the day's page about the last slips that nobody has talked about. */
@Component
class TalksWaiting implements Waiting {

	private static final int RANK = 10;

	private static final int MOST = 2;

	private final Journal journal;

	TalksWaiting(Journal journal) {
		this.journal = journal;
	}

	@Override
	public List<Line> on(Family family, Account reader, Instant now) {
		Evening evening = Evening.at(now, family.timeZone());
		return this.journal.notTalkedOver(family, reader.id(), evening.from(), evening.until(), MOST)
			.stream()
			.map((slip) -> new Line("debrief:" + slip.id(), RANK, "debrief/waiting",
					new Talk(slip, family.child(slip.childId()))))
			.toList();
	}

	/**
	 * A talk that is open.
	 *
	 * @param slip about what
	 * @param child with whom
	 */
	record Talk(Slip slip, Child child) {
	}

}
