package firstattempt.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

import firstattempt.Browser;
import firstattempt.PageTest;
import firstattempt.sharing.ACoach;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class MeasureTests {

	@LocalServerPort
	private int port;

	private Browser jana;

	private ACoach cora;

	private String path;

	@BeforeEach
	void meet() {
		this.jana = Browser.ofFamily(this.port);
		this.jana.addChild("Mia");
		this.cora = ACoach.cora(this.port);
		this.cora.reads(this.jana, "ALL");
		this.path = this.cora.history() + "/measures";
	}

	@Test
	void keepsTotalsByTheNameOfTheMeasure() {
		write("Worries, short form", "2026-01-05", "21");
		write("worries, short form", "2026-03-05", "17,5");
		write("Sleep", "2026-03-05", "-1.50");
		Document page = this.cora.get(this.path);
		assertThat(page.select("section:has(.rows)").eachText())
			.anyMatch((text) -> text.startsWith("worries, short form The whole family 17.5"))
			.anyMatch((text) -> text.startsWith("Sleep The whole family -1.5"));
		assertThat(page.select(".rows b").eachText()).containsExactlyInAnyOrder("17.5", "21", "-1.5");
		assertThat(this.cora.get(this.path.replace("/measures", "/brief")).select(".brief").text())
			.contains("Numbers from outside", "Latest: 17.5, Mar 5. The one before: 21, Jan 5.");
	}

	@Test
	void leavesWhatCannotBeReadAsItWasTyped() {
		this.cora.get(this.path);
		this.cora.browser().submit(this.path, "child", "", "name", "", "takenOn", "someday", "total", "lots");
		assertThat(this.cora.status()).isEqualTo(422);
		Document page = this.cora.browser().page();
		assertThat(page.select(".errors a").eachAttr("href")).containsExactlyInAnyOrder("#name", "#takenOn", "#total");
		assertThat(page.selectFirst("#takenOn").val()).isEqualTo("someday");
		assertThat(page.selectFirst("#total").val()).isEqualTo("lots");
		this.cora.get(this.path);
		this.cora.browser()
			.submit(this.path, "child", "", "name", "Sleep", "takenOn", LocalDate.now().plusDays(3).toString(), "total",
					"4");
		assertThat(this.cora.status()).isEqualTo(422);
		assertThat(this.cora.get(this.path).select(".rows")).isEmpty();
	}

	@Test
	void writesNothingAboutAChildThatIsNotShared() {
		String ben = this.jana.addChild("Ben").replace("/children/", "");
		this.cora.get(this.path);
		this.cora.browser().submit(this.path, "name", "Sleep", "takenOn", "2026-03-05", "total", "4", "child", ben);
		assertThat(this.cora.status()).isEqualTo(404);
		assertThat(this.jana.get("/sharing/measures").select(".rows")).isEmpty();
	}

	@Test
	void canBeTakenBackAndWrittenAgain() {
		write("Sleep & rest", "2026-03-05", "4");
		this.cora.browser().submit(this.cora.browser().page().selectFirst(".rows form").attr("action"));
		assertThat(this.cora.browser().page().select(".rows")).isEmpty();
		this.cora.browser().submit(this.cora.browser().page().selectFirst(".notice form").attr("action"));
		assertThat(this.cora.browser().page().select("section h2").eachText()).contains("Sleep & rest");
	}

	@Test
	void isReadByTheFamilyAndByNoOtherCoach() {
		write("Sleep", "2026-03-05", "4");
		assertThat(this.jana.get("/sharing/measures").text()).contains("Sleep", "written down by Cora Lind");
		String takeBack = this.cora.browser().page().selectFirst(".rows form").attr("action");
		ACoach other = ACoach.cora(this.port);
		other.reads(this.jana, "ALL");
		assertThat(other.get(this.path).text()).doesNotContain("Sleep");
		other.browser().page().selectFirst("form[action=" + this.path + "]").attr("action", takeBack);
		other.browser().submit(takeBack);
		assertThat(other.status()).isEqualTo(404);
		assertThat(this.cora.get(this.path).select(".rows b").text()).isEqualTo("4");
		assertThat(other.get(this.path.replace("/measures", "/brief")).text()).doesNotContain("Sleep");
	}

	@Test
	void isRemovedByTheFamilyForEverybody() {
		write("Sleep", "2026-03-05", "4");
		write("Sleep", "2026-01-05", "6");
		Document page = this.jana.get("/sharing/measures");
		Element form = page.select(".rows form").first();
		assertThat(form.text()).contains("It cannot be brought back, and Cora Lind will not see it any more either.");
		this.jana.submit(form.attr("action"));
		assertThat(this.jana.page().select(".notice p").text()).isEqualTo("Removed for good, for your coach too.");
		assertThat(this.jana.page().select(".rows b").eachText()).containsExactly("6");
		assertThat(this.cora.get(this.path).select(".rows b").eachText()).containsExactly("6");
		this.jana.submit(this.jana.page().selectFirst(".rows form").attr("action"));
		assertThat(this.jana.page().select("main").text()).contains("No coach has written a number down.");
	}

	@Test
	void canBeTakenBackByNoOtherCoach() {
		write("Sleep", "2026-03-05", "4");
		String takeBack = this.cora.browser().page().selectFirst(".rows form").attr("action");
		ACoach other = ACoach.cora(this.port);
		other.reads(this.jana, "ALL");
		other.get("/settings").selectFirst("form[action=/sign-out]").attr("action", takeBack);
		other.browser().submit(takeBack);
		assertThat(other.status()).isEqualTo(404);
		assertThat(this.cora.get(this.path).select(".rows b").eachText()).containsExactly("4");
	}

	@Test
	void isGoneForTheCoachWithTheConsentAndStaysWithTheFamily() {
		write("Sleep", "2026-03-05", "4");
		this.jana.get("/sharing");
		this.jana.submit(this.jana.page().selectFirst("form[action$=/withdraw]").attr("action"));
		this.cora.get(this.path);
		assertThat(this.cora.status()).isEqualTo(404);
		assertThat(this.jana.get("/sharing/measures").text()).contains("Sleep");
	}

	@Test
	void isGoneForTheCoachWhoIsTrustedWithAnotherChildNow() {
		String mia = this.jana.get("/children")
			.selectFirst("a:containsOwn(Mia)")
			.attr("href")
			.replace("/children/", "");
		this.cora.get(this.path);
		this.cora.browser().submit(this.path, "child", mia, "name", "Sleep", "takenOn", "2026-03-05", "total", "4");
		write("Quiet", "2026-03-05", "7");
		String ben = this.jana.addChild("Ben").replace("/children/", "");
		this.jana.get("/sharing");
		this.jana.submit(this.jana.page().selectFirst("form[action$=/withdraw]").attr("action"));
		this.jana.get("/sharing/new");
		this.jana.submit("/sharing/preview", "coach", this.cora.browser().person().toString(), "child", ben, "since",
				"2020-01-01", "words", "ALL");
		this.jana.submit("/sharing/consents");
		assertThat(this.cora.get(this.path).select(".rows b").eachText()).doesNotContain("4").contains("7");
		assertThat(this.cora.get(this.path.replace("/measures", "/brief")).text()).doesNotContain("Sleep")
			.contains("Quiet");
		assertThat(this.jana.get("/sharing/measures").text()).contains("Sleep");
	}

	@Test
	void readsAsItWasWritten() {
		for (String total : new String[] { "0", "100", "63.5", "-1.25", "999999.99" }) {
			Measure measure = new Measure(UUID.randomUUID(), null, "Sleep", LocalDate.EPOCH,
					new BigDecimal(total).setScale(2), "Cora");
			assertThat(measure.plain()).isEqualTo(total);
		}
	}

	private void write(String name, String takenOn, String total) {
		this.cora.get(this.path);
		this.cora.browser().submit(this.path, "child", "", "name", name, "takenOn", takenOn, "total", total);
		assertThat(this.cora.status()).as(name).isEqualTo(200);
	}

}
