package firstattempt.exchange;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import firstattempt.account.Account;
import firstattempt.family.Family;
import firstattempt.journal.Reader;
import firstattempt.journal.Waiting;

import org.springframework.stereotype.Component;

/**
 * What a coach wrote lately: a remark that nobody answered, a note on a session, and
 * homework until a week after its day.
 */
@Component
class NewFromACoach implements Waiting {

	private static final int HOMEWORK = 22;

	private static final int PLAN = 24;

	private static final int REMARK = 32;

	private static final int NOTE = 34;

	private static final int HOMEWORK_LATER = 45;

	private static final int MOST_REMARKS = 3;

	private static final Duration NEW = Duration.ofDays(14);

	private static final Duration HOMEWORK_AHEAD = Duration.ofDays(200);

	private static final int DAYS_LATE = 7;

	private static final int DAYS_AHEAD = 7;

	private final Exchange exchange;

	private final RemarkedEpisodes remarked;

	NewFromACoach(Exchange exchange, RemarkedEpisodes remarked) {
		this.exchange = exchange;
		this.remarked = remarked;
	}

	@Override
	public List<Line> on(Family family, Account reader, Instant now) {
		List<Line> lines = new ArrayList<>();
		this.remarked.unanswered(Reader.caregiver(family, reader.id()), now.minus(NEW), MOST_REMARKS)
			.forEach((remark) -> lines.add(new Line("remark:" + remark.id(), REMARK, "exchange/new-remark", remark)));
		LocalDate today = family.day(now);
		for (SessionView note : this.exchange.sessions(family, now.minus(HOMEWORK_AHEAD))) {
			if (note.writtenAt().isAfter(now.minus(NEW))
					&& ((note.plan() != null) ? note.waits() : !note.text().isEmpty())) {
				lines.add(new Line("session:" + note.id(), (note.plan() != null) ? PLAN : NOTE, "exchange/new-session",
						note));
			}
			SessionView.Homework homework = note.homework();
			if (homework != null && homework.outcome() == null && !homework.due().plusDays(DAYS_LATE).isBefore(today)) {
				boolean soon = !homework.due().isAfter(today.plusDays(DAYS_AHEAD));
				lines.add(new Line("homework:" + note.id(), soon ? HOMEWORK : HOMEWORK_LATER, "exchange/homework-due",
						note));
			}
		}
		return lines;
	}

}
