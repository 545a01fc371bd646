package firstattempt.brief;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import firstattempt.Browser;
import firstattempt.PageTest;
import firstattempt.account.Account;
import firstattempt.family.Family;
import firstattempt.family.Household;
import firstattempt.plan.Holder;
import firstattempt.plan.PlanCard;
import firstattempt.plan.Plans;
import firstattempt.sharing.ACoach;
import firstattempt.thread.Threads;
import jakarta.persistence.EntityManager;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class BriefControllerTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Household household;

	@Autowired
	private EntityManager entities;

	@Autowired
	private BriefController briefs;

	@Autowired
	private Threads threads;

	@Autowired
	private Plans plans;

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
	void isTheSamePageForTheCoachAndTheFamily() {
		this.jana.write(this.mia, "title", "Recorder", "whatHappened", "It lay on the piano.", "situation", "FORGOT",
				"step", "WAITED", "urge", "4");
		String given = share("ALL");
		Document theirs = this.cora.get(this.cora.history() + "/brief");
		assertThat(this.cora.status()).isEqualTo(200);
		assertThat(theirs.select(".brief").text()).contains("Recorder", "It lay on the piano.", "strong");
		assertThat(theirs.select(".brief a[href^=/coach/episodes/]")).isNotEmpty();
		Document ours = this.jana.get(given + "/brief");
		assertThat(this.jana.status()).isEqualTo(200);
		assertThat(ours.select(".brief h2").eachText().subList(1, 5))
			.isEqualTo(theirs.select(".brief h2").eachText().subList(1, 5));
		assertThat(ours.select(".brief blockquote").text()).isEqualTo(theirs.select(".brief blockquote").text());
		this.cora.get(this.cora.history() + "/brief.pdf");
		assertThat(this.jana.get("/sharing/log").select(".log li > span").eachText())
			.containsExactly("Cora Lind took a copy of the brief along", "Cora Lind read the brief");
	}

	@Test
	void keepsTheWordsWhereOnlyThePatternIsShared() {
		this.jana.write(this.mia, "title", "Recorder", "whatHappened", "It lay on the piano.", "situation", "FORGOT",
				"step", "WAITED", "urge", "4");
		this.cora.reads(this.jana, "PATTERN");
		Document brief = this.cora.get(this.cora.history() + "/brief");
		assertThat(brief.select(".brief").text()).contains("Forgot something").doesNotContain("Recorder", "piano");
	}

	@Test
	void namesAThreadAndAPlanOnlyWhereWordsAreShared() {
		UUID first = id(this.jana.write(this.mia, "title", "One", "situation", "FORGOT"));
		UUID second = id(this.jana.write(this.mia, "title", "Two", "situation", "FORGOT"));
		Account jana = this.entities.find(Account.class, this.jana.person());
		Family family = this.household.of(jana.id()).orElseThrow();
		UUID thread = this.threads.join(family, jana, first, second, false).orElseThrow();
		this.threads.rename(family, jana, thread, "Recorder saga");
		this.plans.bringIn(family, jana.id(), family.children().get(0).id(),
				new PlanCard.Words(Holder.ADULT, null, "the piano calls", "I leave it", ""),
				Instant.now().minusSeconds(60), null, Map.of());
		this.cora.reads(this.jana, "ALL");
		String path = this.cora.history() + "/brief";
		assertThat(this.cora.get(path).select(".brief").text()).contains("Recorder saga", "the piano calls");
		this.cora.reads(this.jana, "PATTERN");
		assertThat(this.cora.get(path).select(".brief").text()).contains("2 times in a year")
			.doesNotContain("Recorder saga", "piano", "leave it");
	}

	@Test
	void showsWhatTheFamilyWantsToTalkAbout() {
		String given = share("ALL");
		this.jana.get(given + "/brief");
		this.jana.submit(given + "/ask", "text", "The mornings, please.");
		assertThat(this.jana.page().selectFirst("#text").val()).isEqualTo("The mornings, please.");
		assertThat(this.cora.get(this.cora.history() + "/brief").text()).contains("The mornings, please.");
		ACoach other = ACoach.cora(this.port);
		other.reads(this.jana, "ALL");
		assertThat(other.get(other.history() + "/brief").text()).doesNotContain("The mornings, please.");
		this.jana.get(given + "/brief");
		this.jana.submit(given + "/ask", "text", "long ".repeat(101));
		assertThat(this.jana.status()).isEqualTo(422);
		assertThat(this.jana.page().selectFirst("#text").val()).startsWith("long long");
	}

	@Test
	void isGoneWithTheConsent() {
		String given = share("ALL");
		this.jana.get("/sharing");
		this.jana.submit(given + "/withdraw");
		for (String page : List.of("/brief", "/brief.pdf")) {
			this.cora.get(this.cora.history() + page);
			assertThat(this.cora.status()).as(page).isEqualTo(404);
			this.jana.get(given + page);
			assertThat(this.jana.status()).as(page).isEqualTo(404);
		}
	}

	@ParameterizedTest
	@EnumSource(Paper.class)
	void standsOnOneSheetHoweverMuchThereIs(Paper paper) {
		String much = "She said it again & <again>, “quietly”, and Žofie looked away. ".repeat(10);
		List<String> situations = List.of("FORGOT", "SCHOOLWORK", "BODY_AND_PLAY", "TRIED_AND_LOST",
				"MONEY_AND_THINGS");
		for (String situation : situations) {
			this.jana.write(this.mia, "title", much.substring(0, 190), "whatHappened", much, "whatIDid", much,
					"situation", situation, "step", "WAITED", "urge", "4", "upset", "3");
			this.jana.write(this.mia, "title", much.substring(0, 190), "whatHappened", much, "situation", situation,
					"step", "TOOK_OVER", "goodReason", "true", "urge", "4");
		}
		String given = share("ALL");
		ResponseEntity<byte[]> answer = this.briefs.ownSheet(this.household.of(this.jana.person()).orElseThrow(),
				id(given), paper, Locale.US);
		String pdf = new String(answer.getBody(), StandardCharsets.ISO_8859_1);
		assertThat(pdf).startsWith("%PDF-");
		assertThat(pdf).containsOnlyOnce("/Type /Page\n").contains("/Count 1");
	}

	private static UUID id(String path) {
		return UUID.fromString(path.replaceAll(".*/", ""));
	}

	/** Shares, and answers the address of the consent. */
	private String share(String words) {
		this.cora.reads(this.jana, words);
		return this.jana.get("/sharing")
			.selectFirst("a[href^=/sharing/consents/][href$=/brief]")
			.attr("href")
			.replace("/brief", "");
	}

}
