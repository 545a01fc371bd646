package firstattempt.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import firstattempt.family.Child;
import firstattempt.family.Family;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** A look at something that a child knows of and agreed to. */
@Entity
class CheckIn extends Planned {

	@Embedded
	private Agreement agreement;

	@ElementCollection(fetch = FetchType.EAGER)
	@Fetch(FetchMode.SELECT)
	@CollectionTable(name = "check_in_log", joinColumns = @JoinColumn(name = "check_in_id"))
	@MapKeyColumn(name = "due_day")
	@Column(name = "outcome")
	@Enumerated(EnumType.STRING)
	private Map<LocalDate, Kept> log = new TreeMap<>();

	@SuppressWarnings("NullAway.Init")
	protected CheckIn() {
	}

	CheckIn(Family family, Child child, UUID authorId, @Nullable UUID captureId, Agreement agreement, Instant now) {
		super(family, child, authorId, captureId, now);
		this.agreement = agreement;
	}

	Agreement agreement() {
		return this.agreement;
	}

	/** What became of it so far, by the day it was due. */
	Map<LocalDate, Kept> log() {
		return new TreeMap<>(this.log);
	}

	boolean due(LocalDate today) {
		return endedAt() == null && !this.agreement.dueDay().isAfter(today);
	}

	void revise(Agreement agreement) {
		this.agreement = agreement;
	}

	/** Notes that it was done or left out; the same day noted again changes nothing. */
	void note(LocalDate day, Kept kept, LocalDate today, Instant now) {
		if (!day.equals(this.agreement.dueDay()) || endedAt() != null) {
			return;
		}
		this.log.put(day, kept);
		if (this.agreement.weekly()) {
			this.agreement = this.agreement.on(next(day, today));
		}
		else {
			end(now);
		}
	}

	/** Takes back what was noted for a day, if it was the last time. */
	void takeBack(LocalDate day) {
		if (this.log.containsKey(day) && this.log.keySet().stream().noneMatch((other) -> other.isAfter(day))) {
			this.log.remove(day);
			this.agreement = this.agreement.on(day);
			bringBack();
		}
	}

	/**
	 * The next time of something weekly.
	 * @param day the day it was due
	 * @param today which day it is
	 * @return the first day after both that lies whole weeks after the day it was due
	 */
	static LocalDate next(LocalDate day, LocalDate today) {
		long weeks = day.isAfter(today) ? 1 : ChronoUnit.WEEKS.between(day, today) + 1;
		return day.plusWeeks(weeks);
	}

	void bringBack(LocalDate today) {
		bringBack();
		if (this.log.containsKey(this.agreement.dueDay())) {
			this.agreement = this.agreement.on(next(this.agreement.dueDay(), today));
		}
	}

	/** What became of a time that was agreed. */
	enum Kept {

		/** They looked. */
		DONE,
		/** They left it out. */
		SKIPPED

	}

	/**
	 * What was agreed.
	 *
	 * @param withWhom who looks, together with the child
	 * @param looksAt at what
	 * @param dueDay the next time
	 * @param weekly whether it comes again every week
	 */
	@Embeddable
	record Agreement(String withWhom, String looksAt, LocalDate dueDay, boolean weekly) {

		Agreement on(LocalDate day) {
			return new Agreement(this.withWhom, this.looksAt, day, this.weekly);
		}

	}

}
