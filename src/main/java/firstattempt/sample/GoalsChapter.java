package firstattempt.sample;

import java.time.LocalTime;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import firstattempt.account.Account;
import firstattempt.goal.Goals;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** What Alder Street wants to be different. */
@Component
class GoalsChapter implements Chapter {

	private static final LocalTime EVENING = LocalTime.of(21, 30);

	private final Goals goals;

	GoalsChapter(Goals goals) {
		this.goals = goals;
	}

	@Override
	public void write(Scene scene) {
		Account dana = scene.adult("dana");
		Account luis = scene.adult("luis");
		UUID bag = set(scene, dana, "theo", "Theo’s bag is Theo’s business, and I find out in the evening", 54);
		rate(scene, dana, bag, 2, 54, "I counted. Four reminders before seven thirty.");
		rate(scene, dana, bag, 3, 41, "");
		rate(scene, luis, bag, 5, 30, "Two mornings without a word from me.");
		rate(scene, dana, bag, 4, 19, "Raincoat week.");
		rate(scene, dana, bag, 6, 6, "");
		UUID table = set(scene, luis, null, "When something goes wrong, it gets told at the table", 47);
		rate(scene, luis, table, 3, 47, "");
		rate(scene, dana, table, 6, 12, "He told us about the phone himself.");
	}

	private UUID set(Scene scene, Account author, @Nullable String child, String words, int daysAgo) {
		return this.goals.set(scene.family(), author.id(), (child != null) ? scene.child(child).id() : null, null,
				words, scene.at(daysAgo, EVENING));
	}

	private void rate(Scene scene, Account author, UUID goal, int reached, int daysAgo, String note) {
		this.goals.rate(scene.family(), author.id(), goal, UuidCreator.getTimeOrderedEpoch(), reached, note,
				scene.at(daysAgo, EVENING).plusSeconds(60));
	}

}
