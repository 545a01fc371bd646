package firstattempt.coaching;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import firstattempt.exchange.AnswerTally;
import firstattempt.family.Child;
import firstattempt.journal.Journal;
import firstattempt.journal.Reader;
import firstattempt.sharing.AccessLog;
import firstattempt.sharing.Agreements;
import firstattempt.sharing.Shared;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A coach's desk, with the families that share with them. It asks the database the same
 * number of times for one family and for sixty.
 */
@Service
public class Desk {

	/** A consent that ends within this many days is said to run out. */
	private static final int SOON = 14;

	private final Agreements agreements;

	private final Journal journal;

	private final AccessLog log;

	private final CaseFiles files;

	private final CaseNotes notes;

	private final PlanTally chances;

	private final AnswerTally answers;

	private final Clock clock;

	Desk(Agreements agreements, Journal journal, AccessLog log, CaseFiles files, CaseNotes notes, PlanTally chances,
			AnswerTally answers, Clock clock) {
		this.agreements = agreements;
		this.journal = journal;
		this.log = log;
		this.files = files;
		this.notes = notes;
		this.chances = chances;
		this.answers = answers;
		this.clock = clock;
	}

	/**
	 * The families in the order of their next sessions.
	 * @param coachId whose desk
	 * @return a line for each
	 */
	@Transactional(readOnly = true)
	List<Line> lines(UUID coachId) {
		Instant now = Instant.now(this.clock);
		List<Shared> all = this.agreements.of(coachId);
		Map<UUID, CaseFile> cases = this.files.findByCoachId(coachId)
			.stream()
			.collect(Collectors.toMap(CaseFile::familyId, Function.identity()));
		Map<Reader, Instant> readers = new LinkedHashMap<>();
		all.forEach((shared) -> {
			CaseFile file = cases.get(shared.family().id());
			readers.put(shared.reader(), (file != null) ? file.newSince(now) : null);
		});
		Map<UUID, Journal.Tally> tallies = this.journal.tally(readers);
		Map<UUID, PlanTally.Count> fired = this.chances.of(readers.keySet());
		Map<UUID, Long> answered = this.answers.since(coachId, readers);
		Set<UUID> asked = new HashSet<>();
		tallies.values().forEach((tally) -> asked.addAll(tally.asked()));
		Set<UUID> read = this.log.opened(coachId, asked);
		return all.stream()
			.map((shared) -> line(shared, cases.get(shared.family().id()), tallies.get(shared.family().id()),
					fired.get(shared.family().id()), answered.getOrDefault(shared.family().id(), 0L), read, now))
			.sorted(Comparator.comparing(Line::order).thenComparing(Line::name).thenComparing(Line::familyId))
			.toList();
	}

	private static Line line(Shared shared, @Nullable CaseFile file, Journal.@Nullable Tally tally,
			PlanTally.@Nullable Count plan, long answers, Set<UUID> read, Instant now) {
		LocalDate today = shared.family().day(now);
		LocalDate next = (file != null) ? file.nextSession() : null;
		Instant last = (tally != null) ? tally.last() : null;
		Long days = (last != null) ? ChronoUnit.DAYS.between(shared.family().day(last), today) : null;
		List<UUID> unread = (tally != null) ? tally.asked().stream().filter((id) -> !read.contains(id)).toList()
				: List.of();
		return new Line(shared.family().id(), name(shared, file), shared.children(),
				(next != null && !next.isBefore(today)) ? next : null, next != null && next.equals(today), days,
				(tally != null) ? tally.since() : 0, file == null || file.visitedAt() == null,
				(tally != null) ? tally.entries() : 0, shared.lastDay(),
				now.plus(SOON, ChronoUnit.DAYS).isAfter(shared.until()), unread, plan, answers);
	}

	/**
	 * What the coach calls a family.
	 * @param shared what is shared
	 * @return their alias for it, or what it calls itself
	 */
	@Transactional(readOnly = true)
	public String name(Shared shared) {
		return name(shared,
				this.files.findByCoachIdAndFamilyId(shared.coach().id(), shared.family().id()).orElse(null));
	}

	/** What the coach calls a family: by the alias, or as the family calls itself. */
	static String name(Shared shared, @Nullable CaseFile file) {
		return (file != null && !file.alias().isEmpty()) ? file.alias() : shared.family().name();
	}

	/**
	 * What the coach keeps about a family, which begins with the first look.
	 * @param shared what is shared
	 * @return the file
	 */
	@Transactional
	CaseFile file(Shared shared) {
		return this.files.findByCoachIdAndFamilyId(shared.coach().id(), shared.family().id())
			.orElseGet(() -> this.files.save(new CaseFile(shared.coach().id(), shared.family().id())));
	}

	/**
	 * Notes that a coach looks at a family now.
	 * @param shared what is shared
	 * @return the file
	 */
	@Transactional
	CaseFile visit(Shared shared) {
		CaseFile file = file(shared);
		file.visit(Instant.now(this.clock));
		return file;
	}

	@Transactional
	void describe(UUID coachId, UUID familyId, String alias, @Nullable LocalDate nextSession) {
		CaseFile file = this.files.findByCoachIdAndFamilyId(coachId, familyId)
			.orElseGet(() -> this.files.save(new CaseFile(coachId, familyId)));
		file.describe(alias, nextSession);
		this.notes.call(coachId, familyId, alias);
	}

	/**
	 * Puts the file of a family on a desk, as it was left there.
	 * @param coachId whose desk
	 * @param familyId which family
	 * @param alias what the coach calls it, or an empty text
	 * @param nextSession the day of the next session, or null
	 * @param visited when the coach looked at it last, or null
	 */
	@Transactional
	public void put(UUID coachId, UUID familyId, String alias, @Nullable LocalDate nextSession,
			@Nullable Instant visited) {
		CaseFile file = new CaseFile(coachId, familyId);
		file.describe(alias, nextSession);
		if (visited != null) {
			file.visit(visited);
		}
		this.files.save(file);
	}

	/**
	 * A family on the desk.
	 *
	 * @param familyId which
	 * @param name what the coach calls it
	 * @param children the children that there are for the coach
	 * @param nextSession the day of the next session, today or later, or null
	 * @param today whether that is today
	 * @param daysSince the days since the last entry happened, or null without one
	 * @param since how many entries were written since the last visit
	 * @param unopened whether there was no visit yet
	 * @param entries how many entries there are
	 * @param until the last day of the consent, by the family's clock
	 * @param endsSoon whether that is soon
	 * @param asked the episodes to be read that were not opened yet
	 * @param plan how often the plans of now kicked in, or null without a chance
	 * @param answers how much was answered since the last visit
	 */
	record Line(UUID familyId, String name, List<Child> children, @Nullable LocalDate nextSession, boolean today,
			@Nullable Long daysSince, long since, boolean unopened, long entries, ZonedDateTime until, boolean endsSoon,
			List<UUID> asked, PlanTally.@Nullable Count plan, long answers) {

		private LocalDate order() {
			return (this.nextSession != null) ? this.nextSession : LocalDate.MAX;
		}

	}

}
