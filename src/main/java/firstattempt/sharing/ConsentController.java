package firstattempt.sharing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import firstattempt.account.Account;
import firstattempt.account.CurrentAccount;
import firstattempt.family.CurrentFamily;
import firstattempt.family.Family;
import firstattempt.journal.FilterForm;
import firstattempt.journal.Journal;
import firstattempt.journal.Look;
import firstattempt.journal.Reader;
import firstattempt.journal.Showing;
import firstattempt.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Chooses what a coach may read, shows it first, and only then agrees it. The preview is
 * drawn by what draws the coach's own pages, through the rule that would be agreed.
 */
@Controller
class ConsentController {

	private final Agreements agreements;

	private final Showing showing;

	private final Journal journal;

	private final Clock clock;

	ConsentController(Agreements agreements, Showing showing, Journal journal, Clock clock) {
		this.agreements = agreements;
		this.showing = showing;
		this.journal = journal;
		this.clock = clock;
	}

	@GetMapping("/sharing/new")
	String choose(@CurrentFamily Family family, @ModelAttribute("form") ConsentForm form, BindingResult errors,
			Model model) {
		return formPage(family, form.blank() ? ConsentForm.empty(today(family)) : form, model);
	}

	@GetMapping("/sharing/consents/{id}")
	String change(@CurrentFamily Family family, @PathVariable UUID id, Model model) {
		return formPage(family, ConsentForm.of(this.agreements.consent(family, id), family), model);
	}

	@GetMapping("/sharing/preview")
	String preview(@CurrentFamily Family family, @ModelAttribute("form") ConsentForm form, BindingResult errors,
			@RequestParam(required = false) @Nullable String after, Model model, HttpServletResponse response) {
		List<KnownCoach> coaches = this.agreements.coachesOf(family);
		Optional<Consent.Terms> terms = form.toTerms(family, coaches, today(family), errors);
		if (terms.isEmpty()) {
			return Refusal.of(formPage(family, form, model), errors, model, response);
		}
		Reader reader = terms.get().reader(family);
		FilterForm filter = FilterForm.empty().startingAt(after);
		this.showing.timeline(family, reader, terms.get().shared(family), filter,
				new BeanPropertyBindingResult(filter, "filter"), "/sharing/preview" + form.query(), look(form), model);
		Map<Reader, Instant> readers = new LinkedHashMap<>();
		readers.put(reader, null);
		Journal.Tally tally = this.journal.tally(readers).get(family.id());
		model.addAttribute("entries", (tally != null) ? tally.entries() : 0);
		return previewPage(family, form, terms.get(), coaches, model, "sharing/preview");
	}

	@GetMapping("/sharing/preview/episodes/{id}")
	String previewEpisode(@CurrentFamily Family family, @CurrentAccount Account account, @PathVariable UUID id,
			@ModelAttribute("form") ConsentForm form, BindingResult errors, Model model) {
		this.journal.episode(family, account.id(), id);
		List<KnownCoach> coaches = this.agreements.coachesOf(family);
		Optional<Consent.Terms> terms = form.toTerms(family, coaches, today(family), errors);
		if (terms.isEmpty()) {
			return "redirect:/sharing/new";
		}
		this.showing.episode(family, terms.get().reader(family), id, look(form), model);
		return previewPage(family, form, terms.get(), coaches, model, "sharing/preview-episode");
	}

	@PostMapping("/sharing/consents")
	String give(@CurrentFamily Family family, @CurrentAccount Account account, @ModelAttribute("form") ConsentForm form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes flash) {
		Optional<Consent.Terms> terms = form.toTerms(family, this.agreements.coachesOf(family), today(family), errors);
		if (terms.isEmpty()) {
			return Refusal.of(formPage(family, form, model), errors, model, response);
		}
		this.agreements.give(family, account.id(), form.coach(), terms.get());
		flash.addFlashAttribute("notice", "sharing.given");
		return "redirect:/sharing";
	}

	private String formPage(Family family, ConsentForm form, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("coaches", this.agreements.coachesOf(family));
		model.addAttribute("kids", family.presentChildren());
		model.addAttribute("choices", ConsentForm.Words.values());
		return "sharing/form";
	}

	private static String previewPage(Family family, ConsentForm form, Consent.Terms terms, List<KnownCoach> coaches,
			Model model, String view) {
		model.addAttribute("form", form);
		model.addAttribute("query", form.query());
		model.addAttribute("kids", terms.shared(family));
		model.addAttribute("terms", terms);
		model.addAttribute("lastDay", terms.until().minusMillis(1).atZone(family.timeZone()));
		model.addAttribute("until", terms.until().atZone(family.timeZone()));
		coaches.stream()
			.filter((known) -> known.coach().id().equals(form.coach()))
			.findFirst()
			.ifPresent((known) -> model.addAttribute("person", known.coach()));
		return view;
	}

	private static Look look(ConsentForm form) {
		String query = form.query();
		return new Look((id) -> "/sharing/preview/episodes/" + id + query, false, null, Map.of());
	}

	private LocalDate today(Family family) {
		return family.day(Instant.now(this.clock));
	}

}
