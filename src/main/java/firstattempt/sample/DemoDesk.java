package firstattempt.sample;

import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import firstattempt.account.Account;
import firstattempt.account.Registrar;
import firstattempt.account.Role;
import firstattempt.coaching.Desk;
import firstattempt.journal.Journal;
import firstattempt.journal.Reader;
import firstattempt.journal.Sharing;
import firstattempt.sharing.AccessLog;
import firstattempt.sharing.Agreements;
import firstattempt.sharing.Opened;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Shares made-up journals: each family's with a coach, and a coach's caseload. */
@Component
class DemoDesk implements Chapter {

	private static final int DAYS_SHARED = 60;

	private static final int ENDS_IN = 75;

	private final Registrar registrar;

	private final Agreements agreements;

	private final AccessLog log;

	private final Journal journal;

	private final Desk desk;

	private final DemoLetters letters;

	DemoDesk(Registrar registrar, Agreements agreements, AccessLog log, Journal journal, Desk desk,
			DemoLetters letters) {
		this.registrar = registrar;
		this.agreements = agreements;
		this.log = log;
		this.journal = journal;
		this.desk = desk;
		this.letters = letters;
	}

	/** The family already shares with a coach, who has had a look. */
	@Override
	public void write(Scene scene) {
		Account coach = this.registrar.visitor("Miriam Hale", Role.COACH, Demo.STAY);
		this.agreements.agree(scene.family(), scene.adult("dana").id(), coach,
				new Reader.Share(Map.of(scene.child("theo").id(), scene.at(DAYS_SHARED, LocalTime.MIDNIGHT)), true,
						true),
				scene.at(-ENDS_IN, LocalTime.MIDNIGHT));
		UUID asked = scene.episode("The lab report");
		this.journal.share(scene.family(), scene.adult("dana").id(), asked, Sharing.PLEASE_READ);
		this.agreements.between(coach.id(), scene.family().id()).ifPresent((shared) -> {
			this.log.opened(shared, Opened.HISTORY);
			this.log.openedEpisode(shared, scene.episode("One bar early"));
			this.letters.toAlderStreet(scene, shared);
		});
	}

	void share(Scene scene, Account coach, DemoCase one, Instant until, @Nullable Instant visited) {
		Account giver = scene.adults().values().iterator().next();
		Map<UUID, Instant> children = new LinkedHashMap<>();
		scene.children()
			.values()
			.forEach((child) -> children.put(child, scene.at(one.sharedFrom(), LocalTime.MIDNIGHT)));
		this.agreements.agree(scene.family(), giver.id(), coach,
				new Reader.Share(children, one.childsWords(), one.words()), until);
		one.asked()
			.forEach((title) -> this.journal.share(scene.family(), giver.id(), scene.episode(title),
					Sharing.PLEASE_READ));
		this.desk.put(coach.id(), scene.family().id(), one.alias(),
				(one.nextSession() != null) ? scene.calendar().today().plusDays(one.nextSession()) : null, visited);
		this.agreements.between(coach.id(), scene.family().id()).ifPresent((shared) -> {
			one.notes().forEach((note) -> this.letters.note(scene, shared, note));
			if (one.measures() != null) {
				this.letters.measures(scene, shared, one.measures());
			}
			if (one.journal() == null) {
				this.letters.toAlderStreet(scene, shared);
			}
		});
	}

}
