package firstattempt.sample;

import java.time.LocalTime;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import firstattempt.family.Child;
import firstattempt.guide.Age;
import firstattempt.guide.Answers;
import firstattempt.guide.Company;
import firstattempt.guide.Guide;
import firstattempt.guide.Question;
import firstattempt.guide.Ready;
import firstattempt.guide.Safety;
import firstattempt.guide.Stakes;
import firstattempt.guide.Told;
import firstattempt.journal.Situation;

import org.springframework.stereotype.Component;

/**
 * What the family asked the guide: two that came, one that never did and one that may yet
 * come.
 */
@Component
class GuideChapter implements Chapter {

	private final Guide guide;

	GuideChapter(Guide guide) {
		this.guide = guide;
	}

	@Override
	public void write(Scene scene) {
		keep(scene, scene.beginning("sleepover"), "dana", "nell", 46, LocalTime.of(17, 10),
				new Question(Situation.TRIED_AND_LOST,
						"First night at Maddie’s. She may not last till morning, and then she is the one who called.",
						new Answers(Stakes.UNPLEASANT, Safety.NO, Ready.PARTLY, Ready.YES, Ready.YES,
								Company.CHILDREN_WATCH, null, null, Told.KNOWS, 2, false, Age.MIDDLE)));
		UUID train = UuidCreator.getTimeOrderedEpoch();
		keep(scene, train, "luis", "theo", 20, LocalTime.of(15, 55),
				new Question(Situation.OTHER,
						"Wants to take the late train back from the city alone. Phone at 4 percent, no charger.",
						new Answers(Stakes.HARD, Safety.NOT_SURE, Ready.PARTLY, Ready.NO, Ready.YES,
								Company.ADULT_PRESSES, null, null, Told.SHOULD_KNOW, 3, true, Age.TEEN)));
		this.guide.neverCame(scene.family(), train);
		keep(scene, scene.beginning("library-day"), "dana", "nell", 13, LocalTime.of(7, 35),
				new Question(Situation.FORGOT, "Library day, and the book is on the stairs.",
						new Answers(Stakes.UNPLEASANT, Safety.NO, Ready.YES, Ready.YES, Ready.YES, Company.NOBODY,
								Told.NO_NEED, null, null, 3, false, Age.MIDDLE)));
		keep(scene, UuidCreator.getTimeOrderedEpoch(), "dana", "theo", 2, LocalTime.of(16, 30),
				new Question(Situation.CHORES_AND_PROMISES,
						"He has to tell Coach Bree himself that he will miss Saturday. He has not.",
						new Answers(Stakes.UNPLEASANT, Safety.NO, Ready.YES, Ready.PARTLY, Ready.YES, Company.NOBODY,
								null, Told.SHOULD_KNOW, Told.KNOWS, 4, true, Age.TEEN)));
	}

	private void keep(Scene scene, UUID id, String adult, String kid, int daysAgo, LocalTime time, Question question) {
		Child child = scene.child(kid);
		this.guide.bringIn(scene.family(), id, scene.adult(adult).id(), child, question, scene.at(daysAgo, time));
	}

}
