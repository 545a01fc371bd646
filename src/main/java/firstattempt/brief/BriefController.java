package firstattempt.brief;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import firstattempt.account.Account;
import firstattempt.account.CurrentAccount;
import firstattempt.family.CurrentFamily;
import firstattempt.family.Family;
import firstattempt.sharing.AccessLog;
import firstattempt.sharing.Agreements;
import firstattempt.sharing.Opened;
import firstattempt.sharing.Shared;
import firstattempt.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The brief, for the coach and, the same page, for the family. */
@Controller
class BriefController {

	private final BriefFacts facts;

	private final Asks asks;

	private final Agreements agreements;

	private final AccessLog log;

	private final Sheet sheet;

	private final Clock clock;

	BriefController(BriefFacts facts, Asks asks, Agreements agreements, AccessLog log, Sheet sheet, Clock clock) {
		this.facts = facts;
		this.asks = asks;
		this.agreements = agreements;
		this.log = log;
		this.sheet = sheet;
		this.clock = clock;
	}

	@GetMapping("/coach/families/{id}/brief")
	String brief(Shared shared, Model model) {
		this.log.opened(shared, Opened.BRIEF);
		model.addAttribute("own", false);
		String path = "/coach/families/" + shared.family().id();
		fill(shared, path, "/coach/episodes/", model);
		model.addAttribute("goals", path + "/goals");
		model.addAttribute("measures", path + "/measures");
		return "brief/brief";
	}

	@GetMapping("/coach/families/{id}/brief.pdf")
	ResponseEntity<byte[]> sheet(Shared shared, @RequestParam(defaultValue = "A4") Paper paper, Locale locale) {
		this.log.opened(shared, Opened.COPY);
		return pdf(shared, paper, locale);
	}

	@GetMapping("/sharing/consents/{id}/brief")
	String own(@CurrentFamily Family family, @PathVariable UUID id, Model model) {
		Shared shared = this.agreements.given(family, id);
		return ownPage(shared, id, new AskForm(this.asks.of(shared).orElse("")), model);
	}

	@GetMapping("/sharing/consents/{id}/brief.pdf")
	ResponseEntity<byte[]> ownSheet(@CurrentFamily Family family, @PathVariable UUID id,
			@RequestParam(defaultValue = "A4") Paper paper, Locale locale) {
		return pdf(this.agreements.given(family, id), paper, locale);
	}

	@PostMapping("/sharing/consents/{id}/ask")
	String ask(@CurrentFamily Family family, @CurrentAccount Account account, @PathVariable UUID id,
			@Valid @ModelAttribute("form") AskForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		Shared shared = this.agreements.given(family, id);
		if (errors.hasErrors()) {
			return Refusal.of(ownPage(shared, id, form, model), errors, model, response);
		}
		this.asks.write(shared, account.id(), form.text());
		flash.addFlashAttribute("notice", "brief.asked");
		flash.addFlashAttribute("saved", "/sharing/consents/" + id + "/ask");
		return "redirect:/sharing/consents/" + id + "/brief";
	}

	private String ownPage(Shared shared, UUID consentId, AskForm form, Model model) {
		model.addAttribute("own", true);
		model.addAttribute("form", form);
		model.addAttribute("consentId", consentId);
		fill(shared, "/journal", "/episodes/", model);
		model.addAttribute("goals", "/goals");
		model.addAttribute("measures", "/sharing/measures");
		return "brief/brief";
	}

	private ResponseEntity<byte[]> pdf(Shared shared, Paper paper, Locale locale) {
		Model model = new ExtendedModelMap();
		fill(shared, "", "", model);
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.inline().filename("brief.pdf").build().toString())
			.body(this.sheet.draw(model, paper, locale).bytes());
	}

	private void fill(Shared shared, String history, String episodes, Model model) {
		Instant now = Instant.now(this.clock);
		model.addAttribute("brief", Brief.of(this.facts.of(shared, now)));
		model.addAttribute("ask", this.asks.of(shared).orElse(""));
		model.addAttribute("shared", shared);
		model.addAttribute("zone", shared.family().timeZone());
		model.addAttribute("until", shared.until().atZone(shared.family().timeZone()));
		model.addAttribute("today", now.atZone(shared.family().timeZone()));
		model.addAttribute("since", now.minus(Brief.NOW).atZone(shared.family().timeZone()).toLocalDate());
		model.addAttribute("history", history);
		model.addAttribute("episodes", episodes);
	}

	/** What the family wants to talk about. */
	record AskForm(@Size(max = 500) String text) {

		AskForm {
			text = (text != null) ? text.replace("\r\n", "\n").strip() : "";
		}

	}

}
