package firstattempt.sample;

import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

import firstattempt.account.Account;
import firstattempt.thread.Again;
import firstattempt.thread.Answers;
import firstattempt.thread.Threads;

import org.springframework.stereotype.Component;

/**
 * What keeps coming back on Alder Street, and what did not. The last trumpet is on no
 * thread yet, so that a visitor is asked where it belongs.
 */
@Component
class ThreadChapter implements Chapter {

	private static final LocalTime EVENING = LocalTime.of(20, 40);

	private final Threads threads;

	private final Answers answers;

	ThreadChapter(Threads threads, Answers answers) {
		this.threads = threads;
		this.answers = answers;
	}

	@Override
	public void write(Scene scene) {
		Account dana = scene.adult("dana");
		Account luis = scene.adult("luis");
		thread(scene, dana, "The trumpet", "Trumpet, again", "Nobody could bring it", "I saw it and I left it there",
				"Twice in one week", "the loaner", "Hook", "The raincoat");
		thread(scene, luis, "Gary’s dog", "Moose", "Moose again");
		thread(scene, dana, "Spelling tests", "6 out of 10", "Behind the radiator", "14 of 15", "9 of 15");
		thread(scene, luis, "The phone at night", "Phone, night 1", "The sock", "He told us");
		answer(scene, luis, "Helmet", Again.NOT_AGAIN, 14);
		answer(scene, dana, "Handwriting", Again.NOT_AGAIN, 11);
		answer(scene, dana, "One bar early", Again.NO_CHANCE, 6);
		answer(scene, luis, "concert", Again.NO_CHANCE, 6);
		answer(scene, dana, "He told us", Again.NOT_AGAIN, 8);
		answer(scene, dana, "DONT FORGIT", Again.NOT_AGAIN, 4);
	}

	private void thread(Scene scene, Account parent, String name, String... titles) {
		List<UUID> slips = List.of(titles).stream().map(scene::episode).toList();
		UUID thread = slips.stream()
			.skip(1)
			.map((slip) -> this.threads.join(scene.family(), parent, slips.get(0), slip, false).orElseThrow())
			.reduce((one, same) -> same)
			.orElseThrow();
		this.threads.rename(scene.family(), parent, thread, name);
	}

	private void answer(Scene scene, Account parent, String title, Again answer, int daysAgo) {
		this.answers.answer(scene.family(), parent, scene.episode(title), answer, scene.at(daysAgo, EVENING));
	}

}
