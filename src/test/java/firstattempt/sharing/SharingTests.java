package firstattempt.sharing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import com.icegreen.greenmail.util.GreenMail;
import firstattempt.Browser;
import firstattempt.PageTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class SharingTests {

	@LocalServerPort
	private int port;

	@Autowired
	private GreenMail letters;

	private Browser jana;

	private String mia;

	private ACoach cora;

	@BeforeEach
	void meet() {
		this.jana = Browser.ofFamily(this.port);
		this.mia = this.jana.addChild("Mia");
		this.cora = ACoach.cora(this.port);
	}

	@Test
	void sharesAfterAnInvitationByMailAndAPreviewAndNotBefore() throws Exception {
		this.jana.write(this.mia, "title", "Recorder", "whatHappened", "It lay on the piano.");
		this.letters.purgeEmailFromAllMailboxes();
		this.jana.get("/sharing");
		this.jana.submit("/sharing/invitations", "email", this.cora.email());
		assertThat(notice()).startsWith("On its way.");
		assertThat(this.letters.waitForIncomingEmail(5000, 1)).isTrue();
		String letter = (String) this.letters.getReceivedMessages()[0].getContent();
		assertThat(letter).doesNotContain("Jana", "Novak", "Mia", "Recorder");
		String path = letter.replaceAll("(?s).*?(/coach/invitations/\\S+).*", "$1");
		this.cora.get(path);
		assertThat(this.cora.status()).isEqualTo(200);
		assertThat(this.cora.browser().page().text()).doesNotContain("Novaks", "Jana");
		this.cora.browser().submit(path, "alias", "The musicians");
		assertThat(this.cora.browser().page().select(".note").text()).startsWith("One family is choosing");
		assertThat(this.cora.browser().page().select(".case")).isEmpty();
		ACoach other = ACoach.cora(this.port);
		other.get(path);
		assertThat(other.status()).isEqualTo(410);
		assertThat(this.jana.get("/").text()).contains("Cora Lind would like to read along.");
		assertThat(this.jana.get("/sharing").select("#asking + .rows").text()).contains("Cora Lind", this.cora.email());
		Document form = this.jana.get("/sharing/new");
		assertThat(form.select("input[type=radio][checked], input[type=checkbox][checked]")).isEmpty();
		assertThat(form.select("#since").val()).isEmpty();
		assertThat(form.select("#until").val())
			.isEqualTo(LocalDate.now(ZoneId.of("Europe/Prague")).plusMonths(3).toString());
		this.cora.preview(this.jana, ACoach.LONG_AGO, "ALL");
		assertThat(this.jana.page().select("h1").text()).isEqualTo("What Cora Lind will see");
		assertThat(this.jana.page().select(".preview .entry h4").eachText()).containsExactly("Recorder");
		assertThat(this.cora.get("/coach").select(".case")).isEmpty();
		this.jana.submit("/sharing/consents");
		assertThat(notice()).startsWith("Shared.");
		assertThat(this.cora.get("/coach").select(".case h2").text()).isEqualTo("The musicians");
		this.cora.get(this.cora.browser().page().select(".case h2 a").attr("href"));
		assertThat(this.cora.browser().page().select(".entry h4").eachText()).containsExactly("Recorder");
		assertThat(this.jana.get("/").text()).doesNotContain("would like to read along");
	}

	@Test
	void meetsACoachByACodeThatIsGoodOnce() {
		String code = code();
		assertThat(code).matches("\\w{3}-\\w{3}-\\w{3}");
		this.cora.get("/coach");
		this.cora.browser().submit("/coach/code", "code", "AAA-AAA-AAA");
		assertThat(this.cora.status()).isEqualTo(422);
		assertThat(this.cora.browser().page().select("#code").val()).isEqualTo("AAA-AAA-AAA");
		this.cora.browser().submit("/coach/code", "code", " " + code.toLowerCase().replace("-", " "));
		assertThat(this.cora.status()).isEqualTo(200);
		assertThat(this.cora.browser().page().select(".notice").text()).startsWith("Thank you.");
		ACoach other = ACoach.cora(this.port);
		other.get("/coach");
		other.browser().submit("/coach/code", "code", code);
		assertThat(other.status()).isEqualTo(422);
		assertThat(this.jana.get("/sharing").select("#asking + .rows").text()).contains("Cora Lind");
	}

	@Test
	void letsNobodyTryAllCodes() {
		this.cora.get("/coach");
		for (int i = 0; i < 10; i++) {
			this.cora.browser().submit("/coach/code", "code", "AAA-AAA-AA" + i);
			assertThat(this.cora.status()).isEqualTo(422);
		}
		this.cora.browser().submit("/coach/code", "code", code());
		assertThat(this.cora.status()).isEqualTo(429);
	}

	@Test
	void takesACodeAndALinkBack() {
		String code = code();
		this.jana.submit(this.jana.page().selectFirst("form[action$=/take-back]").attr("action"));
		this.cora.get("/coach");
		this.cora.browser().submit("/coach/code", "code", code);
		assertThat(this.cora.status()).isEqualTo(422);
		String second = code();
		code();
		this.cora.browser().submit("/coach/code", "code", second);
		assertThat(this.cora.status()).as("an older code").isEqualTo(422);
	}

	@ParameterizedTest
	@EnumSource(ConsentForm.Words.class)
	void showsInThePreviewWhatTheCoachSees(ConsentForm.Words words) {
		for (int i = 0; i < 23; i++) {
			this.jana.write(this.mia, "title", "Slip " + i, "whatHappened", "It happened.", "situation", "FORGOT",
					"step", "WAITED");
		}
		String last = this.jana.write(this.mia, "title", "Recorder", "whatHappened", "It lay on the piano.",
				"situation", "FORGOT");
		think(last, "CHILD", "I will pack it tonight.");
		think(last, "PARENT", "I kept my coat off.");
		this.jana.get("/");
		this.jana.submit(this.mia + "/wins", "text", "Packed the bag alone");
		this.cora.meet(this.jana);
		this.cora.preview(this.jana, ACoach.LONG_AGO, words.name());
		List<String> seenBefore = everything(this.jana, ".preview ");
		assertThat(seenBefore).hasSizeGreaterThan(20);
		this.cora.preview(this.jana, ACoach.LONG_AGO, words.name());
		String preview = this.jana.page().select(".preview .entry h4 a").attr("href");
		String before = this.jana.get(preview).select(".preview").text();
		this.cora.preview(this.jana, ACoach.LONG_AGO, words.name());
		this.jana.submit("/sharing/consents");
		this.cora.get("/coach");
		this.cora.get(this.cora.browser().page().select(".case h2 a").attr("href"));
		List<String> seenAfter = everything(this.cora.browser(), ".col ");
		assertThat(seenAfter).containsExactlyElementsOf(seenBefore);
		Document episode = this.cora.get(last.replace("/episodes/", "/coach/episodes/"));
		episode.select(".pager, .safe, .remarks").remove();
		assertThat(episode.select("main").text()).isEqualTo(before);
		assertThat(seenBefore.toString().contains("Recorder")).isEqualTo(words != ConsentForm.Words.PATTERN);
		assertThat(seenBefore.toString().contains("Packed the bag")).isEqualTo(words != ConsentForm.Words.PATTERN);
		assertThat(before.contains("I will pack it")).isEqualTo(words == ConsentForm.Words.ALL);
		assertThat(before.contains("my coat")).isEqualTo(words != ConsentForm.Words.PATTERN);
	}

	@Test
	void refusesWhatIsNotChosenAndKeepsTheRest() {
		this.cora.meet(this.jana);
		this.jana.get("/sharing/new");
		this.jana.submit("/sharing/preview", "since", "someday", "until", "2001-01-01", "words", "PATTERN");
		assertThat(this.jana.status()).isEqualTo(422);
		Document page = this.jana.page();
		assertThat(page.select(".errors li")).hasSize(4);
		assertThat(page.select("[name=words][value=PATTERN]").hasAttr("checked")).isTrue();
		assertThat(page.select("#until").val()).isEqualTo("2001-01-01");
		this.jana.get("/sharing/preview?words=NONSENSE&coach=1");
		assertThat(this.jana.status()).isEqualTo(422);
		assertThat(this.jana.page().select("h1").text()).isEqualTo("What a coach may read");
	}

	@Test
	void withdrawsAtOnceAlsoByTheOtherCaregiver() {
		String episode = this.jana.write(this.mia, "title", "Recorder");
		this.cora.reads(this.jana, "ALL");
		Browser tomas = this.jana.tomas();
		this.cora.get(this.cora.history());
		assertThat(this.cora.status()).isEqualTo(200);
		Document sharing = tomas.get("/sharing");
		assertThat(sharing.select(".consent").text()).contains("Cora Lind", "Mia", "by Jana on");
		tomas.submit(sharing.selectFirst("form[action$=/withdraw]").attr("action"));
		assertThat(tomas.page().select(".notice").text()).startsWith("Withdrawn.");
		for (String path : List.of(this.cora.history(), episode.replace("/episodes/", "/coach/episodes/"))) {
			this.cora.get(path);
			assertThat(this.cora.status()).as(path).isEqualTo(404);
		}
		assertThat(this.cora.get("/coach").select(".case")).isEmpty();
		assertThat(this.jana.get("/sharing").text()).contains("withdrawn by Tomas").contains("Reads nothing now.");
	}

	@Test
	void changesAConsentByAnotherThatTakesItsPlace() {
		this.jana.write(this.mia, "title", "Recorder");
		this.cora.reads(this.jana, "ALL");
		assertThat(this.cora.get(this.cora.history()).select(".entry h4").text()).isEqualTo("Recorder");
		String change = this.jana.get("/sharing").selectFirst(".consent a[href^=/sharing/consents/]").attr("href");
		Document form = this.jana.get(change);
		assertThat(form.select("[name=words][value=ALL]").hasAttr("checked")).isTrue();
		form.select("[name=words]").removeAttr("checked");
		form.select("[name=words][value=PATTERN]").attr("checked", "");
		this.jana.submit("/sharing/preview");
		this.jana.submit("/sharing/consents");
		assertThat(this.jana.page().select(".consent")).hasSize(1);
		assertThat(this.jana.page().text()).contains("changed by Jana");
		assertThat(this.cora.get(this.cora.history()).select(".entry h4").text()).isEqualTo("Something slipped");
	}

	@Test
	void partsFromACoach() {
		this.cora.reads(this.jana, "ALL");
		this.jana.submit(this.jana.get("/sharing").selectFirst("form[action$=/withdraw]").attr("action"));
		this.jana.submit(this.jana.page().selectFirst("form[action$=/part]").attr("action"));
		assertThat(this.jana.page().select(".rows").text()).doesNotContain("Cora Lind");
		assertThat(this.jana.get("/sharing/new").text()).contains("No coach yet");
	}

	@Test
	void endsWhatIsSharedWithACoachWhomTheFamilyPartsFrom() {
		this.cora.reads(this.jana, "ALL");
		this.jana.submit(this.jana.get("/sharing").selectFirst("form[action$=/withdraw]").attr("action"));
		Browser before = this.jana.again();
		this.cora.reads(this.jana, "ALL");
		before.submit(before.page().selectFirst("form[action$=/part]").attr("action"));
		this.cora.get(this.cora.history());
		assertThat(this.cora.status()).isEqualTo(404);
	}

	@Test
	void isOverWhileTheJournalAboutTheOnlyChildRests() {
		this.cora.reads(this.jana, "ALL");
		this.jana.get(this.mia);
		this.jana.submit(this.mia + "/archive");
		this.cora.get(this.cora.history());
		assertThat(this.cora.status()).isEqualTo(404);
		assertThat(this.cora.get("/coach").select(".case")).isEmpty();
	}

	@Test
	void holdsOneEntryBackAndAsksToReadAnother() {
		String asked = this.jana.write(this.mia, "title", "Asked");
		String held = this.jana.write(this.mia, "title", "Held");
		assertThat(this.jana.get(held).select("#sharing-title")).as("without a coach").isEmpty();
		this.cora.reads(this.jana, "ALL");
		this.jana.get(held);
		this.jana.submit(held.replace("/episodes/", "/sharing/episodes/"), "sharing", "HELD_BACK");
		assertThat(notice()).startsWith("Held back.");
		this.jana.get(asked);
		this.jana.submit(asked.replace("/episodes/", "/sharing/episodes/"), "sharing", "PLEASE_READ");
		this.cora.get(held.replace("/episodes/", "/coach/episodes/"));
		assertThat(this.cora.status()).isEqualTo(404);
		Document desk = this.cora.get("/coach");
		assertThat(desk.select(".case .tag-asked").text()).isEqualTo("Please read");
		assertThat(desk.select(".case").text()).contains("1 entry, not opened yet");
		assertThat(this.cora.get(desk.select(".case .tag-asked").attr("href")).text())
			.contains("The family asks you to read this one.");
		assertThat(this.cora.get("/coach").select(".case .tag-asked")).as("once it is read").isEmpty();
		ACoach other = ACoach.cora(this.port);
		other.reads(this.jana, "ALL");
		assertThat(other.get("/coach").select(".case .tag-asked")).as("not by them").hasSize(1);
		this.jana.write(this.mia, "title", "Shared as well");
		this.jana.get(asked + "/edit");
		this.jana.submit(asked, "privacy", "ONLY_ME");
		Document without = other.get("/coach");
		assertThat(without.select(".case").text()).contains("1 entry, not opened yet");
		assertThat(without.select(".case .tag-asked")).as("not for them any more").isEmpty();
	}

	@Test
	void writesDownWhatACoachOpens() {
		String episode = this.jana.write(this.mia, "title", "=1+1 \"Recorder\", again");
		this.cora.reads(this.jana, "ALL");
		assertThat(this.jana.get("/sharing").text()).contains("No coach has opened anything.");
		this.cora.get(this.cora.history());
		this.cora.get(episode.replace("/episodes/", "/coach/episodes/"));
		List<String> log = this.jana.get("/sharing/log").select(".log li > span").eachText();
		assertThat(log).containsExactly("Cora Lind opened =1+1 \"Recorder\", again",
				"Cora Lind looked through the history");
		this.jana.submit("/sharing/log.csv");
		assertThat(this.jana.header("Content-Type")).startsWith("text/csv");
		assertThat(this.jana.header("Content-Disposition")).contains("who-read-what.csv");
		String[] lines = this.jana.text().split("\r\n");
		assertThat(lines).hasSize(3);
		assertThat(lines[0]).isEqualTo("when,coach,what,happened,entry");
		assertThat(lines[1]).matches(
				"\\d{4}-.* \\+0\\d:00,\"Cora Lind\",episode,\\d{4}-\\d\\d-\\d\\d,\"'=1\\+1 \"\"Recorder\"\", again\"");
		Browser other = Browser.ofFamily(this.port);
		assertThat(other.get("/sharing/log").select(".log li")).isEmpty();
	}

	@Test
	void keepsTheTitleOfAnEntryThatIsOnlyForOneFromTheOther() {
		String episode = this.jana.write(this.mia, "title", "Recorder");
		this.cora.reads(this.jana, "ALL");
		Browser tomas = this.jana.tomas();
		this.cora.get(episode.replace("/episodes/", "/coach/episodes/"));
		assertThat(tomas.get("/sharing/log").text()).contains("Recorder");
		this.jana.get(episode + "/edit");
		this.jana.submit(episode, "privacy", "ONLY_ME");
		assertThat(this.jana.get("/sharing/log").text()).contains("Recorder");
		assertThat(tomas.get("/sharing/log").text()).doesNotContain("Recorder");
	}

	private void think(String episode, String voice, String text) {
		this.jana.get(episode);
		this.jana.submit(episode + "/reflections", "voice", voice, "text", text);
	}

	private String code() {
		this.jana.get("/sharing");
		return this.jana.submit("/sharing/code").select("#shown-code").val();
	}

	/** The entries of all the pages of a timeline, as they can be read. */
	private static List<String> everything(Browser browser, String where) {
		List<String> all = new ArrayList<>();
		for (Document page = browser.page(); page != null;) {
			page.select(".tag-new").remove();
			all.addAll(page.select(where + ".entry, " + where + ".win, " + where + ".day-date").eachText());
			String next = page.select("a[rel=next]").attr("href");
			page = next.isEmpty() ? null : browser.get(next);
		}
		return all;
	}

	private String notice() {
		return this.jana.page().select(".notice p").text();
	}

}
