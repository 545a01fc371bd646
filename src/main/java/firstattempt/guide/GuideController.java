package firstattempt.guide;

import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import firstattempt.account.Account;
import firstattempt.account.CurrentAccount;
import firstattempt.family.Child;
import firstattempt.family.CurrentFamily;
import firstattempt.family.Family;
import firstattempt.family.Household;
import firstattempt.journal.Situation;
import firstattempt.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks, answers, and keeps the answer if somebody wants it kept. */
@Controller
class GuideController {

	private final Guide guide;

	private final Household household;

	private final Clock clock;

	GuideController(Guide guide, Household household, Clock clock) {
		this.guide = guide;
		this.household = household;
		this.clock = clock;
	}

	@GetMapping("/guide")
	String guide(@CurrentFamily Family family, @CurrentAccount Account account,
			@RequestParam(required = false) @Nullable UUID child, Model model) {
		return page(family, account, GuideForm.empty(child(family, child)), model);
	}

	/**
	 * Answers. Nothing is kept, so the answer is the page itself and not one to be led
	 * to.
	 */
	@PostMapping("/guide")
	String answer(@CurrentFamily Family family, @CurrentAccount Account account,
			@Valid @ModelAttribute("form") GuideForm form, BindingResult errors, Model model,
			HttpServletResponse response) {
		Child child = child(family, form.child());
		if (child == null) {
			return "redirect:/guide";
		}
		if (errors.hasErrors()) {
			return Refusal.of(page(family, account, form, model), errors, model, response);
		}
		model.addAttribute("form", form);
		model.addAttribute("saved", "/guide");
		Question question = form.toQuestion(child, year(family));
		return answerPage(child, question, Rule.decide(question.answers()), model);
	}

	@PostMapping(path = "/guide", params = "change")
	String change(@CurrentFamily Family family, @CurrentAccount Account account,
			@Valid @ModelAttribute("form") GuideForm form, BindingResult errors, Model model,
			HttpServletResponse response) {
		child(family, form.child());
		String page = page(family, account, form, model);
		return errors.hasErrors() ? Refusal.of(page, errors, model, response) : page;
	}

	@PostMapping("/guide/decisions")
	String keep(@CurrentFamily Family family, @CurrentAccount Account account,
			@Valid @ModelAttribute("form") GuideForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		Child child = child(family, form.child());
		if (child == null) {
			return "redirect:/guide";
		}
		if (errors.hasErrors()) {
			return Refusal.of(page(family, account, form, model), errors, model, response);
		}
		Decision kept = this.guide.keep(family, account.id(), child, form.captureId(),
				form.toQuestion(child, year(family)));
		flash.addFlashAttribute("notice", "guide.kept");
		flash.addFlashAttribute("saved", "/guide");
		return "redirect:/guide/" + kept.id();
	}

	@GetMapping("/guide/{id}")
	String decision(@CurrentFamily Family family, @CurrentAccount Account account, @PathVariable UUID id, Model model) {
		Decision decision = this.guide.decision(family, id);
		Kept kept = Kept.of(decision, family, this.household.names(family),
				this.guide.begun(family, account.id(), List.of(id)));
		model.addAttribute("kept", kept);
		return answerPage(kept.child(), kept.question(), kept.outcome(), model);
	}

	@PostMapping("/guide/{id}/never-came")
	String neverCame(@CurrentFamily Family family, @PathVariable UUID id,
			@RequestParam(defaultValue = "false") boolean today, RedirectAttributes flash) {
		this.guide.neverCame(family, id);
		flash.addFlashAttribute("notice", "guide.neverCame.noted");
		flash.addFlashAttribute("undo", "/guide/" + id + "/may-still-come");
		return today ? "redirect:/" : "redirect:/guide/" + id;
	}

	@PostMapping("/guide/{id}/may-still-come")
	String mayStillCome(@CurrentFamily Family family, @PathVariable UUID id) {
		this.guide.mayStillCome(family, id);
		return "redirect:/guide/" + id;
	}

	@PostMapping("/guide/{id}/drop")
	String drop(@CurrentFamily Family family, @PathVariable UUID id, RedirectAttributes flash) {
		this.guide.drop(family, id);
		flash.addFlashAttribute("notice", "guide.dropped");
		return "redirect:/guide";
	}

	/** The child that is meant: the first one where none is named. */
	private static @Nullable Child child(Family family, @Nullable UUID id) {
		return (id != null) ? family.child(id) : family.presentChildren().stream().findFirst().orElse(null);
	}

	private int year(Family family) {
		return Year.now(this.clock.withZone(family.timeZone())).getValue();
	}

	private String page(Family family, Account account, GuideForm form, Model model) {
		List<Decision> decisions = this.guide.lately(family);
		Map<UUID, String> names = this.household.names(family);
		Map<UUID, UUID> begun = this.guide.begun(family, account.id(), decisions.stream().map(Decision::id).toList());
		model.addAttribute("decisions",
				decisions.stream().map((decision) -> Kept.of(decision, family, names, begun)).toList());
		model.addAttribute("form", form);
		model.addAttribute("children", family.presentChildren());
		model.addAttribute("situations", Situation.values());
		model.addAttribute("stakes", Stakes.values());
		model.addAttribute("safeties", Safety.values());
		model.addAttribute("readies", Ready.values());
		model.addAttribute("companies", Company.values());
		model.addAttribute("tolds", Told.values());
		model.addAttribute("rules", Rule.table());
		return "guide/guide";
	}

	private static String answerPage(Child child, Question question, Outcome outcome, Model model) {
		model.addAttribute("child", child);
		model.addAttribute("question", question);
		model.addAttribute("advice",
				Advice.of(outcome, question.situation(), question.answers(), Need.in(child.needs())));
		return "guide/answer";
	}

}
