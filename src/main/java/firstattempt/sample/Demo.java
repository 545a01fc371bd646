package firstattempt.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import firstattempt.account.Account;
import firstattempt.account.Registrar;
import firstattempt.account.Role;
import firstattempt.family.Family;
import firstattempt.family.Household;
import firstattempt.journal.Journal;
import firstattempt.journal.Moment;
import firstattempt.journal.Story;
import firstattempt.journal.Telling;
import firstattempt.journal.Thought;
import firstattempt.theme.ThemeTagger;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets somebody look around in a family that was made up, a copy for each visitor. */
@Service
class Demo {

	static final Duration STAY = Duration.ofDays(1);

	private static final Log log = LogFactory.getLog(Demo.class);

	private static final Duration MINUTE = Duration.ofMinutes(1);

	/** Its caregivers and the coach who reads along. */
	private static final int PEOPLE = 3;

	private final DemoJournal file = DemoJournal.read();

	private final List<DemoCase> caseload = DemoCase.read();

	private final Registrar registrar;

	private final Household household;

	private final Journal journal;

	private final ThemeTagger tagger;

	private final TransactionTemplate transactions;

	private final List<Chapter> chapters;

	private final DemoDesk desks;

	private final Clock clock;

	private final Limits limits;

	private final boolean rehearse;

	private final Deque<Instant> lately = new ArrayDeque<>();

	Demo(Registrar registrar, Household household, Journal journal, ThemeTagger tagger,
			TransactionTemplate transactions, List<Chapter> chapters, DemoDesk desks, Clock clock,
			@Value("${first-attempt.demo.at-once:100}") int atOnce,
			@Value("${first-attempt.demo.per-minute:20}") int perMinute,
			@Value("${first-attempt.demo.rehearse:true}") boolean rehearse) {
		this.registrar = registrar;
		this.household = household;
		this.journal = journal;
		this.tagger = new RememberingTagger(tagger);
		this.transactions = transactions;
		this.chapters = chapters;
		this.desks = desks;
		this.clock = clock;
		this.limits = new Limits(atOnce, perMinute);
		this.rehearse = rehearse;
	}

	/**
	 * Makes a family to look around in.
	 * @param zone the clock its days follow
	 * @return the account of its first caregiver; empty if there are too many visitors
	 */
	Optional<Account> open(ZoneId zone) {
		return full() ? Optional.empty() : Optional.ofNullable(this.transactions.execute((status) -> write(zone)));
	}

	/**
	 * Makes a coach with families to look around in.
	 * @param zone the clock their days follow
	 * @return the coach's account; empty if there are too many visitors
	 */
	Optional<Account> openDesk(ZoneId zone) {
		return full() ? Optional.empty() : Optional.ofNullable(this.transactions.execute((status) -> desk(zone)));
	}

	private synchronized boolean full() {
		Instant now = Instant.now(this.clock);
		this.lately.removeIf((opened) -> opened.isBefore(now.minus(MINUTE)));
		if (this.lately.size() >= this.limits.perMinute()
				|| this.registrar.visitors() >= (long) this.limits.atOnce() * PEOPLE) {
			return true;
		}
		this.lately.add(now);
		return false;
	}

	/**
	 * Writes a family and takes it back, so that the tagger has read the stories before
	 * the first visitor waits for it.
	 */
	@EventListener(ApplicationReadyEvent.class)
	void rehearse() {
		if (this.rehearse) {
			Thread thread = new Thread(() -> {
				try {
					this.transactions.executeWithoutResult((status) -> {
						status.setRollbackOnly();
						desk(ZoneId.of("UTC"));
					});
				}
				catch (RuntimeException ex) {
					log.warn("The demo could not be rehearsed; its first visitor will wait a little", ex);
				}
			}, "demo-rehearsal");
			thread.setDaemon(true);
			thread.setPriority(Thread.MIN_PRIORITY);
			thread.start();
		}
	}

	private Account write(ZoneId zone) {
		Chapter.Scene scene = write(this.file, calendar(zone));
		this.chapters.forEach((chapter) -> chapter.write(scene));
		return scene.adults().values().iterator().next();
	}

	private Account desk(ZoneId zone) {
		Account coach = this.registrar.visitor("Cora Lind", Role.COACH, STAY);
		DemoCalendar calendar = calendar(zone);
		Chapter.Scene scene = write(this.file, calendar);
		this.chapters.forEach((chapter) -> chapter.write(scene));
		this.caseload.get(0).share(scene, coach, this.desks, Instant.now(this.clock));
		this.caseload.subList(1, this.caseload.size())
			.forEach((one) -> one.share(write(one.journal(), calendar), coach, this.desks, Instant.now(this.clock)));
		return coach;
	}

	private DemoCalendar calendar(ZoneId zone) {
		return new DemoCalendar(LocalDate.ofInstant(Instant.now(this.clock), zone), zone);
	}

	private Chapter.Scene write(DemoJournal file, DemoCalendar calendar) {
		Map<String, Account> adults = new LinkedHashMap<>();
		file.caregivers()
			.forEach((adult) -> adults.put(adult.key(), this.registrar.visitor(adult.name(), Role.PARENT, STAY)));
		List<Account> caregivers = List.copyOf(adults.values());
		Family founded = this.household.found(caregivers.get(0), file.family().name(), calendar.zone());
		caregivers.subList(1, caregivers.size()).forEach((other) -> this.household.join(other.id(), founded));
		Map<String, UUID> children = new LinkedHashMap<>();
		file.children()
			.forEach((kid) -> children.put(kid.key(),
					this.household
						.add(founded, kid.nickname(), calendar.birthYear(kid.age()), kid.needs(), kid.colour())
						.id()));
		Family family = this.household.of(caregivers.get(0).id()).orElseThrow();
		Map<String, UUID> beginnings = new LinkedHashMap<>();
		file.episodes()
			.stream()
			.map(DemoJournal.Slip::begunFrom)
			.filter(Objects::nonNull)
			.forEach((key) -> beginnings.put(key, UuidCreator.getTimeOrderedEpoch()));
		List<Telling> tellings = file.episodes()
			.stream()
			.map((slip) -> telling(slip, calendar, adults, children, beginnings.get(slip.begunFrom())))
			.toList();
		List<UUID> ids = this.journal.bringIn(family, tellings, this.tagger);
		file.wins().forEach((win) -> {
			Instant noon = calendar.day(win.daysAgo()).atTime(LocalTime.NOON).atZone(calendar.zone()).toInstant();
			this.journal.win(family, adults.get(win.by()).id(), children.get(win.child()), win.text(),
					new Moment(noon, true), noon);
		});
		Map<String, UUID> episodes = new LinkedHashMap<>();
		for (int i = 0; i < ids.size(); i++) {
			episodes.put(file.episodes().get(i).title(), ids.get(i));
		}
		return new Chapter.Scene(family, adults, children, episodes, beginnings, calendar);
	}

	private static Telling telling(DemoJournal.Slip slip, DemoCalendar calendar, Map<String, Account> adults,
			Map<String, UUID> children, @Nullable UUID begunFrom) {
		List<Telling.Later> thoughts = new ArrayList<>();
		List<Instant> moments = calendar.thought(slip);
		for (DemoJournal.Afterthought after : slip.reflections()) {
			thoughts.add(new Telling.Later(
					adults.get(after.by()).id(), new Thought(after.voice(), after.text(), after.feelingNamed(),
							after.planMade(), after.together(), Boolean.TRUE.equals(after.familyOnly())),
					moments.get(thoughts.size())));
		}
		Story story = new Story(slip.situation(), slip.step(), slip.goodReason(), slip.aftermath(), slip.carriedBy(),
				slip.upset(), slip.urge(), slip.upsetLasted(), slip.anotherAdultPressed(), slip.title(),
				slip.whatHappened(), slip.whatIDid(), slip.whatCameOfIt(), calendar.happened(slip), false,
				slip.privacy());
		return new Telling(adults.get(slip.by()).id(), children.get(slip.child()), story, calendar.written(slip),
				begunFrom, thoughts);
	}

	private record Limits(int atOnce, int perMinute) {

	}

}
