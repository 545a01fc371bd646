package firstattempt.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import firstattempt.family.Child;
import firstattempt.family.Family;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** Help that a child has for now, who knows of it, and how it becomes less. */
@Entity
class Support extends Planned {

	/** How many years are planned ahead at most. */
	static final int FORESEEN = 3;

	private String what;

	private String whoKnows;

	@ElementCollection(fetch = FetchType.EAGER)
	@Fetch(FetchMode.SELECT)
	@CollectionTable(name = "support_step", joinColumns = @JoinColumn(name = "support_id"))
	@OrderColumn(name = "place")
	private List<SupportStep> steps = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected Support() {
	}

	/**
	 * Begins to help.
	 * @param today the day from which on there is help
	 */
	Support(Family family, Child child, UUID authorId, @Nullable UUID captureId, Wording wording, LocalDate today,
			Instant now) {
		super(family, child, authorId, captureId, now);
		this.what = wording.what();
		this.whoKnows = wording.whoKnows();
		this.steps.add(new SupportStep(wording.what(), today, today, false));
		this.steps.addAll(wording.ahead());
	}

	List<SupportStep> steps() {
		return List.copyOf(this.steps);
	}

	/** What can be told anew: all but the steps that were taken. */
	Wording wording() {
		List<SupportStep> ahead = Fading.ladder(this.steps, LocalDate.MIN)
			.stream()
			.filter((rung) -> !rung.taken())
			.map((rung) -> rung.step().on(rung.day()))
			.toList();
		return new Wording(this.what, this.whoKnows, ahead);
	}

	/**
	 * The steps as they would be with another wording, counted from the day on which the
	 * last one was taken.
	 */
	List<SupportStep> stepsWith(Wording wording) {
		int reached = Fading.reached(this.steps);
		List<SupportStep> steps = new ArrayList<>(this.steps.subList(0, reached + 1));
		steps.set(reached, steps.get(reached).on(steps.get(reached).takenOn()));
		steps.set(0, steps.get(0).saying(wording.what()));
		steps.addAll(wording.ahead());
		return steps;
	}

	void revise(Wording wording) {
		List<SupportStep> steps = stepsWith(wording);
		this.what = wording.what();
		this.whoKnows = wording.whoKnows();
		this.steps.clear();
		this.steps.addAll(steps);
	}

	/** Takes the next step; a step that is not the next one any more was taken. */
	void take(int place, LocalDate today, Instant now) {
		if (place == Fading.reached(this.steps) + 1 && place < this.steps.size()) {
			this.steps.set(place, this.steps.get(place).takenOn(today));
			if (this.steps.get(place).ends()) {
				end(now);
			}
		}
	}

	/** Takes the last step back. */
	void takeBack(int place) {
		if (place > 0 && place == Fading.reached(this.steps)) {
			this.steps.set(place, this.steps.get(place).takenOn(null));
			super.bringBack();
		}
	}

	/**
	 * Puts the next step on another day, and all that follow with it.
	 * @param place the step, if it is still the next one
	 * @param day the day it is to be due
	 * @param today which day it is
	 */
	void move(int place, LocalDate day, LocalDate today) {
		int reached = Fading.reached(this.steps);
		if (place != reached + 1 || place >= this.steps.size() || day.isBefore(this.steps.get(reached).takenOn())
				|| day.isAfter(today.plusYears(FORESEEN))) {
			return;
		}
		long days = ChronoUnit.DAYS.between(Fading.ladder(this.steps, today).get(place).day(), day);
		for (int i = place; i < this.steps.size(); i++) {
			this.steps.set(i, this.steps.get(i).later(days));
		}
	}

	@Override
	void bringBack() {
		super.bringBack();
		int last = this.steps.size() - 1;
		if (this.steps.get(last).ends()) {
			this.steps.set(last, this.steps.get(last).takenOn(null));
		}
	}

	/**
	 * What is told about a support.
	 *
	 * @param what the help as it began
	 * @param whoKnows who knows of it, or an empty text
	 * @param ahead the steps that are not taken yet
	 */
	record Wording(String what, String whoKnows, List<SupportStep> ahead) {
	}

}
