package firstattempt.sample;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import firstattempt.coaching.Notebook;
import firstattempt.exchange.Exchange;
import firstattempt.exchange.Given;
import firstattempt.exchange.Outcome;
import firstattempt.exchange.Saying;
import firstattempt.journal.Situation;
import firstattempt.measure.Measures;
import firstattempt.plan.Holder;
import firstattempt.plan.PlanCard;
import firstattempt.plan.Proposals;
import firstattempt.sharing.Shared;

import org.springframework.stereotype.Component;

/** What made-up coaches write, to a family and for themselves. */
@Component
class DemoLetters {

	private static final LocalTime EVENING = LocalTime.of(21, 30);

	private static final int LAST_SESSION = 6;

	private static final int SESSION_BEFORE = 34;

	private static final String QUESTIONNAIRE = "Strengths and Difficulties, parent form";

	private final Exchange exchange;

	private final Notebook notebook;

	private final Measures measures;

	DemoLetters(Exchange exchange, Notebook notebook, Measures measures) {
		this.exchange = exchange;
		this.notebook = notebook;
		this.measures = measures;
	}

	void note(Chapter.Scene scene, Shared shared, String text) {
		this.notebook.write(shared, new Saying(null, text), scene.at(LAST_SESSION, EVENING));
	}

	/** Totals that a coach wrote down. */
	void measures(Chapter.Scene scene, Shared shared, List<DemoCase.Taken> totals) {
		totals.forEach((taken) -> this.measures.write(shared, UuidCreator.getTimeOrderedEpoch(),
				scene.child(taken.child()).id(), taken.name(), scene.day(taken.daysAgo()), taken.total()));
	}

	/** A family with a remark that waits, one that was answered, and two sessions. */
	void toAlderStreet(Chapter.Scene scene, Shared shared) {
		measures(scene, shared, List.of(new DemoCase.Taken("theo", QUESTIONNAIRE, 118, BigDecimal.valueOf(16)),
				new DemoCase.Taken("theo", QUESTIONNAIRE, 27, BigDecimal.valueOf(13))));
		UUID dana = scene.adult("dana").id();
		UUID concert = scene.episode("One bar early");
		UUID asked = this.exchange.remark(shared, concert,
				new Saying(null, "You stopped breathing, and you stayed in your seat. What did you tell yourself "
						+ "in those four bars?"),
				scene.at(20, EVENING));
		this.exchange.answer(scene.family(), dana, concert, asked,
				"That it was his trumpet and his bar. And I held on to the program with both hands.",
				scene.at(19, EVENING));
		this.exchange
			.remark(shared, scene.episode("Trumpet yes, folder no"),
					new Saying(null,
							"You watched the one go and left the other lying. "
									+ "What would you like to say when he comes home without it?"),
					scene.at(1, EVENING));
		UUID before = this.exchange.give(shared, null,
				new Given(scene.day(SESSION_BEFORE), "Thank you both for coming. We made a list of what is his.", null,
						new Given.Homework("Let one of the things on the list go wrong, and write down what you did "
								+ "with your hands meanwhile.", scene.day(27))),
				scene.at(SESSION_BEFORE, EVENING));
		this.exchange.homework(scene.family(), before, Outcome.DONE, "It was the raincoat. I folded laundry.");
		this.exchange.give(shared, null,
				new Given(scene.day(LAST_SESSION),
						"You noticed your hands before I asked about them. It is the night before that is hard, "
								+ "not the homework: that is where the next plan sits.",
						new Proposals.Proposed(scene.child("theo").id(),
								new PlanCard.Words(Holder.ADULT, Situation.SCHOOLWORK,
										"he asks me to look over something that is due tomorrow",
										"I read it with both hands around my mug and ask one question", "Tea first.")),
						new Given.Homework("Once this week, tell him beforehand what you are not going to do.",
								scene.calendar().today().plusDays(3))),
				scene.at(LAST_SESSION, EVENING));
	}

}
