package firstattempt.thread;

import java.util.List;
import java.util.UUID;

import firstattempt.PageTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Slips that belong together, by somebody at a browser without JavaScript. */
@PageTest
class ThreadControllerTests {

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	private Parent jana;

	@BeforeEach
	void aParent() {
		this.jana = Parent.jana(this.port, this.jdbc);
	}

	@Test
	void asksWhetherASlipBelongsWithTheOneThatSoundsLikeIt() {
		String first = this.jana.slip(30, "Recorder", "On the piano. I saw it.", "step", "TOOK_OVER");
		this.jana.slip(20, "Scooter", "Down the ramp.", "situation", "BODY_AND_PLAY");
		String second = this.jana.slip(9, "Recorder again", "Mr. Ito had none left.", "step", "WAITED");
		assertThat(ask(first)).isEmpty();
		assertThat(ask(second)).contains("Does this belong with “Recorder” (4 weeks ago)?");
		Document thread = this.jana.browser().submit(second + "/thread");
		assertThat(this.jana.browser().path()).startsWith("/threads/");
		assertThat(thread.select("h1").text()).isEqualTo("Recorder");
		assertThat(thread.select(".strand h3 a").eachAttr("href")).containsExactly(first, second);
		assertThat(thread.select(".strand-gap").eachText()).containsExactly("21 days later",
				"9 days since then, so far.");
		assertThat(thread.select(".page-head").text()).contains("2 slips", "once again");
		assertThat(this.jana.read(second).select(".strand-note").text()).contains("Recorder", "Slip 2 of 2",
				"21 days after the one before");
		assertThat(ask(second)).isEmpty();
		assertThat(this.jana.read("/threads").select(".rows a").eachText()).containsExactly("Recorder");
	}

	@Test
	void remembersThatTwoSlipsDoNotBelongTogether() {
		String first = this.jana.slip(30, "Recorder", "On the piano.");
		String second = this.jana.slip(9, "Recorder", "On the piano, broken.");
		this.jana.send(second, second + "/apart");
		assertThat(this.jana.browser().path()).isEqualTo(second);
		assertThat(ask(second)).isEmpty();
		this.jana.post(second + "/apart/undo?other=" + Parent.id(first));
		assertThat(ask(second)).contains("Recorder");
	}

	@Test
	void asksNoMoreAfterTwoTimesNo() {
		this.jana.slip(30, "Recorder", "On the piano.");
		this.jana.slip(20, "Recorder", "On the piano.");
		this.jana.slip(10, "Recorder", "On the piano.");
		String last = this.jana.slip(1, "Recorder", "On the piano.");
		this.jana.send(last, last + "/apart");
		assertThat(ask(last)).isNotEmpty();
		this.jana.send(last, last + "/apart");
		assertThat(ask(last)).isEmpty();
	}

	@Test
	void takesASlipOfTheSameDayForOneThatIsToldTwice() {
		this.jana.slip(9, "Recorder", "On the piano.");
		assertThat(ask(this.jana.slip(9, "Recorder", "On the piano."))).isEmpty();
	}

	@Test
	void asksAboutAThreadByItsNameAndPutsTheSlipOnIt() {
		String thread = this.jana.join(this.jana.slip(40, "Recorder", ""), this.jana.slip(30, "", "In the hall."));
		this.jana.send(thread, thread, "name", "Music on Tuesdays");
		String third = this.jana.slip(9, "Recorder", "Again.");
		assertThat(ask(third)).contains("Does this belong on the thread “Music on Tuesdays”?", "Recorder");
		this.jana.browser().submit(third + "/thread");
		assertThat(this.jana.browser().path()).isEqualTo(thread);
		assertThat(this.jana.browser().page().select(".strand h3")).hasSize(3);
	}

	@Test
	void saysWhatWasNewBeforeALongerTimeAndNotWhy() {
		String first = this.jana.slip(100, "Recorder", "", "step", "TOOK_OVER");
		String second = this.jana.slip(90, "Recorder", "", "step", "WAITED");
		String thread = this.jana.join(first, second);
		assertThat(this.jana.read(thread).select("section:has(#longer)").text()).contains("Not enough yet");
		String third = this.jana.slip(50, "Recorder", "", "step", "WAITED");
		this.jana.join(first, third);
		this.jana.send(third, third + "/reflections", "text", "We hang it on the door.", "planMade", "true", "together",
				"true");
		Document page = this.jana.read(thread);
		List<String> longer = page.select("section:has(#longer) .rows > li").eachText();
		assertThat(longer).hasSize(2);
		assertThat(longer.get(0)).contains("10 days before it, 40 days after it", "Waited; the time before: Took over");
		assertThat(longer.get(1)).contains("40 days before it, 50 days after it so far", "A plan was made, together");
		assertThat(page.select("section:has(#longer)").text()).doesNotContainIgnoringCase("because")
			.doesNotContainIgnoringCase("thanks to")
			.doesNotContainIgnoringCase("helped");
	}

	@Test
	void renamesAThread() {
		String thread = aThread();
		this.jana.send(thread, thread, "name", "  The recorder  ");
		assertThat(this.jana.browser().page().select("h1").text()).isEqualTo("The recorder");
		Document refused = this.jana.send(thread, thread, "name", " ");
		assertThat(this.jana.browser().status()).isEqualTo(422);
		assertThat(refused.select(".errors").text()).contains("Please fill in a name");
		this.jana.send(thread, thread, "name", "x".repeat(81));
		assertThat(this.jana.browser().status()).isEqualTo(422);
		assertThat(this.jana.browser().page().selectFirst("input[name=name]").val()).hasSize(81);
		assertThat(this.jana.read(thread).select("h1").text()).isEqualTo("The recorder");
	}

	@Test
	void takesASlipOutAndPutsItBackAndAnotherOneIn() {
		String first = this.jana.slip(40, "Recorder", "On the piano.");
		String second = this.jana.slip(30, "Recorder", "In the hall.");
		String third = this.jana.slip(20, "Recorder", "In the hall, again.");
		String thread = this.jana.join(first, second);
		this.jana.send(thread, thread + "/episodes/" + Parent.id(second) + "/take-out");
		assertThat(slips()).containsExactly(first);
		this.jana.undo();
		assertThat(slips()).containsExactly(first, second);
		Document page = this.jana.read(thread);
		assertThat(page.select("button[name=episode]").eachAttr("value")).containsExactly(Parent.id(third));
		this.jana.browser().submit(thread + "/episodes", "episode", Parent.id(third));
		assertThat(slips()).containsExactly(first, second, third);
	}

	@Test
	void dissolvesAThreadAndLeavesItsSlips() {
		String first = this.jana.slip(40, "Recorder", "On the piano.");
		String thread = this.jana.join(first, this.jana.slip(30, "Recorder", "In the hall."));
		this.jana.send(thread, thread + "/dissolve");
		assertThat(this.jana.browser().path()).isEqualTo("/threads");
		this.jana.read(thread);
		assertThat(this.jana.browser().status()).isEqualTo(404);
		this.jana.read(first);
		assertThat(this.jana.browser().status()).isEqualTo(200);
		assertThat(count("episode_thread", thread)).isZero();
	}

	@Test
	void asksBeforeTwoThreadsBecomeOne() {
		String first = this.jana.slip(60, "Recorder", "On the piano.");
		String one = this.jana.join(first, this.jana.slip(50, "Recorder", "In the hall."));
		String third = this.jana.slip(40, "Music folder", "On the bench.");
		String other = this.jana.join(third, this.jana.slip(30, "Music folder", "In the car."));
		this.jana.read(first + "/thread");
		assertThat(this.jana.browser().page().select("button[name=thread]").eachAttr("value"))
			.containsExactly(Parent.id(other));
		Document ask = this.jana.browser().submit(first + "/thread", "thread", Parent.id(other));
		assertThat(this.jana.browser().path()).isEqualTo(first + "/thread/merge");
		assertThat(ask.select(".rows a").eachText()).containsExactly("Recorder", "Music folder");
		assertThat(this.jana.read(one).select(".strand h3")).hasSize(2);
		this.jana.read(first + "/thread/merge?thread=" + Parent.id(other));
		this.jana.browser().submit(first + "/thread");
		assertThat(this.jana.browser().path()).isEqualTo(one);
		assertThat(this.jana.browser().page().select(".strand h3")).hasSize(4);
		this.jana.read(other);
		assertThat(this.jana.browser().status()).isEqualTo(404);
	}

	@Test
	void keepsWhatIsForOneCaregiverOutOfTheThreadOfTheOther() {
		String first = this.jana.slip(60, "Recorder", "On the piano.");
		String secret = this.jana.slip(50, "Recorder of a quokka", "In the hall.", "privacy", "ONLY_ME");
		String third = this.jana.slip(40, "Recorder", "In the car.");
		String thread = this.jana.join(first, secret);
		this.jana.join(first, third);
		Parent tomas = this.jana.tomas();
		assertThat(this.jana.read(thread).select(".strand h3")).hasSize(3);
		Document page = tomas.read(thread);
		assertThat(page.select(".strand h3 a").eachAttr("href")).containsExactly(first, third);
		assertThat(page.text()).contains("2 slips", "once again", "20 days later").doesNotContain("quokka");
		assertThat(tomas.read("/threads").text()).contains("2 slips").doesNotContain("quokka");
		assertThat(tomas.read(third).select(".strand-note").text()).contains("Slip 2 of 2", "20 days after");
		assertThat(tomas.read(third + "/thread").text()).doesNotContain("quokka");
		for (String action : List.of(thread + "/episodes/" + Parent.id(secret) + "/take-out",
				thread + "/episodes?episode=" + Parent.id(secret), third + "/thread?other=" + Parent.id(secret),
				third + "/apart?other=" + Parent.id(secret), secret + "/thread?other=" + Parent.id(third))) {
			tomas.post(action);
			assertThat(tomas.browser().status()).as(action).isEqualTo(404);
		}
		tomas.send(thread, thread + "/dissolve");
		tomas.read(thread);
		assertThat(tomas.browser().status()).isEqualTo(404);
		assertThat(this.jana.read(thread).select(".strand h3 a").eachAttr("href")).containsExactly(secret);
	}

	@Test
	void namesNoThreadAfterWhatIsForOneCaregiverAlone() {
		String first = this.jana.slip(60, "Quokka", "On the piano.", "privacy", "ONLY_ME");
		String thread = this.jana.join(first, this.jana.slip(50, "", "In the hall."));
		assertThat(this.jana.read(thread).select("h1").text()).isEqualTo("Forgot something");
		String secret = this.jana.join(this.jana.slip(40, "Quokka", "", "privacy", "ONLY_ME"),
				this.jana.slip(30, "Quokka", "", "privacy", "ONLY_ME"));
		assertThat(this.jana.read(secret).select("h1").text()).isEqualTo("Slips of a kind");
		Parent tomas = this.jana.tomas();
		tomas.read(secret);
		assertThat(tomas.browser().status()).isEqualTo(404);
		assertThat(tomas.read("/threads").select(".rows a").eachText()).containsExactly("Forgot something");
	}

	@Test
	void takesNoSlipOfAnotherFamilyOrAnotherChild() {
		String first = this.jana.slip(60, "Recorder", "On the piano.");
		String thread = this.jana.join(first, this.jana.slip(50, "Recorder", "In the hall."));
		String bens = this.jana.about("Ben").slip(40, "Recorder", "In the car.");
		Parent neighbor = Parent.jana(this.port, this.jdbc);
		String theirs = neighbor.slip(40, "Recorder", "In the car.");
		for (String other : List.of(bens, theirs, first)) {
			this.jana.post(first + "/thread", "other", Parent.id(other));
			assertThat(this.jana.browser().status()).as(other).isEqualTo(404);
		}
		this.jana.post(thread + "/episodes", "episode", Parent.id(theirs));
		assertThat(this.jana.browser().status()).isEqualTo(404);
		neighbor.post(theirs + "/thread", "thread", Parent.id(thread));
		assertThat(neighbor.browser().status()).isEqualTo(404);
		neighbor.read(theirs + "/thread/merge?thread=" + Parent.id(thread));
		assertThat(neighbor.browser().page().text()).doesNotContain("Recorder, again");
		assertThat(neighbor.read("/threads").select(".rows")).isEmpty();
		assertThat(this.jana.read(thread).select(".strand h3")).hasSize(2);
	}

	@Test
	void leavesOutWhatIsInTheTrashAndForgetsWhatIsGone() {
		String first = this.jana.slip(60, "Recorder", "On the piano.");
		String second = this.jana.slip(50, "Recorder", "In the hall.");
		String thread = this.jana.join(first, second);
		this.jana.send(second, second + "/delete");
		assertThat(this.jana.read(thread).select(".strand h3 a").eachAttr("href")).containsExactly(first);
		this.jana.send(first, first + "/delete");
		this.jana.read(thread);
		assertThat(this.jana.browser().status()).isEqualTo(404);
		assertThat(this.jana.read("/threads").select(".rows")).isEmpty();
		this.jana.send(first, first + "/restore");
		this.jana.read(thread);
		assertThat(this.jana.browser().status()).isEqualTo(200);
		this.jana.send(this.jana.child(), this.jana.child() + "/remove", "nickname", "Mia");
		assertThat(count("episode_thread", thread)).isZero();
	}

	@Test
	void letsASlipThatIsToldOfAnotherChildLeaveItsThread() {
		String ben = Parent.id(this.jana.about("Ben").child());
		String first = this.jana.slip(60, "Recorder", "On the piano.");
		String second = this.jana.slip(50, "Recorder", "In the hall.");
		String thread = this.jana.join(first, second);
		this.jana.send(second + "/edit", second, "child", ben);
		assertThat(this.jana.read(thread).select(".strand h3 a").eachAttr("href")).containsExactly(first);
		assertThat(this.jana.read(second).select(".strand-note")).isEmpty();
	}

	@Test
	void saysSoWhereNothingWasChosen() {
		String thread = aThread();
		Document page = this.jana.post(thread + "/episodes");
		assertThat(this.jana.browser().path()).isEqualTo(thread);
		assertThat(Parent.notice(page)).isEqualTo("Please choose one.");
		String slip = slips().get(0);
		this.jana.post(slip + "/thread");
		assertThat(this.jana.browser().path()).isEqualTo(slip + "/thread");
	}

	private String aThread() {
		return this.jana.join(this.jana.slip(60, "Recorder", "On the piano."),
				this.jana.slip(50, "Recorder", "Again."));
	}

	private List<String> slips() {
		return this.jana.browser().page().select(".strand h3 a").eachAttr("href");
	}

	private String ask(String slip) {
		return this.jana.read(slip).select(".ask:has(form[action$=/apart])").text();
	}

	private int count(String table, String thread) {
		return this.jdbc.sql("select count(*) from " + table + " where id = ?")
			.param(UUID.fromString(Parent.id(thread)))
			.query(Integer.class)
			.single();
	}

}
