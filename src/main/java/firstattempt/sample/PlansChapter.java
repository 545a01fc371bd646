package firstattempt.sample;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import firstattempt.journal.Situation;
import firstattempt.plan.Holder;
import firstattempt.plan.Outcome;
import firstattempt.plan.PlanCard;
import firstattempt.plan.Plans;
import firstattempt.plan.SupportStep;

import org.springframework.stereotype.Component;

/** What the made-up family means to do. */
@Component
class PlansChapter implements Chapter {

	private static final LocalTime EVENING = LocalTime.of(21, 10);

	private final Plans plans;

	PlansChapter(Plans plans) {
		this.plans = plans;
	}

	@Override
	public void write(Scene scene) {
		theo(scene);
		nell(scene);
		LocalDate today = scene.calendar().today();
		this.plans.bringInCheckIn(scene.family(), scene.adult("dana").id(), scene.child("theo").id(), "Dana",
				"the grade page, ten minutes, no noises", scene.at(40, EVENING), today.minusWeeks(5), today);
	}

	private void theo(Scene scene) {
		UUID theo = scene.child("theo").id();
		UUID dana = scene.adult("dana").id();
		this.plans.bringIn(scene.family(), dana, theo,
				new PlanCard.Words(Holder.ADULT, Situation.FORGOT, "something of his is still here after he has left",
						"I leave it where it is, and if he texts I ask: that’s rough, what’s your plan?",
						"Keys back on the hook. Breathe out. Mr. K has a loaner."),
				scene.at(190, EVENING), null,
				Map.of(scene.episode("Twice in one week"), Outcome.NOT_FIRED, scene.episode("the loaner"),
						Outcome.FIRED, scene.episode("Hook"), Outcome.FIRED, scene.episode("The raincoat"),
						Outcome.NOT_FIRED, scene.episode("Suit"), Outcome.FIRED,
						scene.episode("Trumpet yes, folder no"), Outcome.FIRED));
		this.plans.bringIn(scene.family(), dana, theo,
				new PlanCard.Words(Holder.CHILD, Situation.FORGOT, "I have my shoes on",
						"I say it out loud at the hook: trumpet, folder, lunch", ""),
				scene.at(9, EVENING), null, Map.of());
		this.plans.bringIn(scene.family(), scene.adult("luis").id(), theo,
				new PlanCard.Words(Holder.ADULT, Situation.TIME_AND_SCREENS, "there is light under his door after ten",
						"I knock once, say good night, and take nothing", "Walk the dog around the block first."),
				scene.at(98, EVENING), scene.at(80, EVENING),
				Map.of(scene.episode("His terms"), Outcome.NO_CHANCE, scene.episode("PM"), Outcome.NO_CHANCE));
		LocalDate today = scene.calendar().today();
		this.plans.bringInSupport(scene.family(), dana, theo, "Ms. Lund, Luis", scene.at(120, EVENING), List.of(
				new SupportStep("Ms. Lund initials the planner every day", scene.day(120), scene.day(120), false),
				new SupportStep("Ms. Lund initials on Mondays and Thursdays", scene.day(55), scene.day(52), false),
				new SupportStep("Fridays only, and he asks for it himself", today.plusDays(9), null, false),
				new SupportStep("", today.plusDays(44), null, true)));
	}

	private void nell(Scene scene) {
		UUID nell = scene.child("nell").id();
		UUID dana = scene.adult("dana").id();
		this.plans.bringIn(scene.family(), dana, nell,
				new PlanCard.Words(Holder.ADULT, Situation.SCHOOLWORK, "she counts only what went wrong",
						"I name the feeling and leave the word alone", "My pen hand goes in my pocket."),
				scene.at(140, EVENING), null, Map.of(scene.episode("14 of 15"), Outcome.FIRED, scene.episode("9 of 15"),
						Outcome.NO_CHANCE, scene.episode("Handwriting"), Outcome.FIRED));
		this.plans.bringIn(
				scene.family(), dana, nell, new PlanCard.Words(Holder.CHILD, Situation.FORGOT,
						"I put my hand on the door", "I read my sign with my finger", ""),
				scene.at(13, EVENING), null, Map.of());
		LocalDate today = scene.calendar().today();
		this.plans.bringInSupport(scene.family(), dana, nell, "Luis, and Nell’s teacher", scene.at(40, EVENING),
				List.of(new SupportStep("We read the spelling list together every evening", scene.day(40),
						scene.day(40), false),
						new SupportStep("Only the evening before the test", scene.day(19), scene.day(19), false),
						new SupportStep("Only when she asks", today.minusDays(1), null, false),
						new SupportStep("", today.plusDays(20), null, true)));
	}

}
