package firstattempt.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import firstattempt.account.Account;
import firstattempt.account.CurrentAccount;
import firstattempt.family.Child;
import firstattempt.family.CurrentFamily;
import firstattempt.family.Family;
import firstattempt.family.Household;
import firstattempt.journal.Situation;
import firstattempt.web.NotFound;
import firstattempt.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All that is planned on one page, and the if-then plans one by one. */
@Controller
class PlanController {

	private final Plans plans;

	private final Household household;

	private final MessageSource messages;

	private final List<Proposals> proposals;

	PlanController(Plans plans, Household household, MessageSource messages, List<Proposals> proposals) {
		this.plans = plans;
		this.household = household;
		this.messages = messages;
		this.proposals = proposals;
	}

	@GetMapping("/plans")
	String plans(@CurrentFamily Family family, @CurrentAccount Account account, Model model) {
		model.addAttribute("boards", Board.of(family, this.plans.everything(family, account.id()),
				this.household.names(family), this.plans.today(family)));
		model.addAttribute("ways", this.proposals.stream().flatMap((one) -> one.way(family).stream()).toList());
		return "plan/plans";
	}

	@GetMapping("/plans/new")
	String begin(@CurrentFamily Family family, @RequestParam(required = false) @Nullable UUID child,
			@RequestParam(required = false) @Nullable Situation situation,
			@RequestParam(required = false) @Nullable Start start,
			@RequestParam(required = false) @Nullable UUID proposal, Model model) {
		if (proposal != null) {
			return page(family, PlanForm.of(proposal, proposed(family, proposal)), null, model);
		}
		Optional<Child> whose = writtenAbout(family, child);
		if (whose.isEmpty()) {
			return "redirect:/children";
		}
		PlanForm form = (start == null) ? PlanForm.empty(whose.get(), situation)
				: PlanForm.startingFrom(start, whose.get(), word("plan.start.if." + start, whose.get()),
						word("plan.start.then." + start, whose.get()));
		return page(family, form, null, model);
	}

	@PostMapping("/plans")
	String make(@CurrentFamily Family family, @CurrentAccount Account account,
			@Valid @ModelAttribute("form") PlanForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		Child whose = writtenAbout(family, form.child()).orElseThrow(NotFound::new);
		if (errors.hasErrors()) {
			return Refusal.of(page(family, form, null, model), errors, model, response);
		}
		PlanCard card = this.plans.add(family, account.id(), whose.id(), form.captureId(), form.words());
		if (!card.words().equals(form.words())) {
			return conflict(family, account, card.id(), form, model, response);
		}
		flash.addFlashAttribute("undo", "/plans/" + card.id() + "/retire");
		flash.addFlashAttribute("savedCapture", card.captureId());
		return done("plan.saved", "/plans", flash);
	}

	@GetMapping("/plans/{planId}")
	String plan(@CurrentFamily Family family, @CurrentAccount Account account, @PathVariable UUID planId, Model model) {
		PlanCard card = this.plans.card(family, planId);
		return cardPage(family, account, card, PlanForm.of(card), model);
	}

	@PostMapping("/plans/{planId}")
	String revise(@CurrentFamily Family family, @CurrentAccount Account account, @PathVariable UUID planId,
			@Valid @ModelAttribute("form") PlanForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		PlanCard card = this.plans.card(family, planId);
		if (errors.hasErrors()) {
			return Refusal.of(cardPage(family, account, card, form, model), errors, model, response);
		}
		if (!this.plans.revise(family, planId, PlanForm.number(form.version()), form.words())) {
			return conflict(family, account, planId, form, model, response);
		}
		return done("plan.revised", "/plans/" + planId, flash);
	}

	@PostMapping("/plans/{planId}/retire")
	String retire(@CurrentFamily Family family, @PathVariable UUID planId, RedirectAttributes flash) {
		this.plans.change(family, planId, (card) -> card.end(this.plans.now()));
		flash.addFlashAttribute("undo", "/plans/" + planId + "/bring-back");
		return done("plan.retired", null, flash);
	}

	@PostMapping("/plans/{planId}/bring-back")
	String bringBack(@CurrentFamily Family family, @PathVariable UUID planId, RedirectAttributes flash) {
		this.plans.change(family, planId, PlanCard::bringBack);
		flash.addFlashAttribute("undo", "/plans/" + planId + "/retire");
		return done("plan.broughtBack", null, flash);
	}

	@PostMapping("/plans/{planId}/chances/{episodeId}")
	String answer(@CurrentFamily Family family, @CurrentAccount Account account, @PathVariable UUID planId,
			@PathVariable UUID episodeId, @RequestParam(required = false) @Nullable Outcome outcome,
			RedirectAttributes flash) {
		Optional<Plans.Before> before = this.plans.answer(family, account.id(), planId, episodeId, outcome);
		flash.addFlashAttribute("notice", before.isEmpty() ? "plan.chance.gone"
				: (outcome != null) ? "plan.chance.noted" : "plan.chance.takenBack");
		before.map(Plans.Before::outcome)
			.ifPresentOrElse(
					(was) -> flash.addFlashAttribute("undo",
							"/plans/" + planId + "/chances/" + episodeId + "?outcome=" + was),
					() -> flash.addFlashAttribute("undo", (before.isPresent() && outcome != null)
							? "/plans/" + planId + "/chances/" + episodeId : null));
		return "redirect:/episodes/" + episodeId;
	}

	private Proposals.Proposed proposed(Family family, UUID id) {
		return this.proposals.stream()
			.flatMap((one) -> one.of(family, id).stream())
			.findFirst()
			.orElseThrow(NotFound::new);
	}

	/** The child that was asked for, or the first one. */
	static Optional<Child> writtenAbout(Family family, @Nullable UUID child) {
		return (child != null) ? Optional.of(family.child(child)) : family.presentChildren().stream().findFirst();
	}

	/** Tells the next page what was done, and what the device can let go of. */
	static String done(String notice, @Nullable String saved, RedirectAttributes flash) {
		flash.addFlashAttribute("notice", notice);
		flash.addFlashAttribute("saved", saved);
		return "redirect:/plans";
	}

	private String word(String key, Child child) {
		return this.messages.getMessage(key, new Object[] { child.nickname() }, LocaleContextHolder.getLocale());
	}

	private String conflict(Family family, Account account, UUID planId, PlanForm form, Model model,
			HttpServletResponse response) {
		PlanCard theirs = this.plans.card(family, planId);
		response.setStatus(HttpStatus.CONFLICT.value());
		model.addAttribute("theirs", theirs.words());
		return cardPage(family, account, theirs, form.over(theirs.version()), model);
	}

	private String cardPage(Family family, Account account, PlanCard card, PlanForm form, Model model) {
		model.addAttribute("behind",
				this.plans.behind(family, account.id(), card.id())
					.stream()
					.map((chance) -> Past.of(chance, family))
					.toList());
		model.addAttribute("child", family.child(card.childId()));
		return page(family, form, card, model);
	}

	private String page(Family family, PlanForm form, @Nullable PlanCard card, Model model) {
		Child whose = (card != null) ? family.child(card.childId())
				: writtenAbout(family, form.child()).orElseThrow(NotFound::new);
		model.addAttribute("form", form);
		model.addAttribute("planId", (card != null) ? card.id() : null);
		model.addAttribute("retired", card != null && card.endedAt() != null);
		model.addAttribute("whose", whose);
		model.addAttribute("children", family.presentChildren());
		model.addAttribute("situations", Situation.values());
		model.addAttribute("starts", (card == null) ? Start.in(form.situation()) : List.of());
		return "plan/card";
	}

	/**
	 * A chance that a plan had.
	 *
	 * @param chance the chance
	 * @param day on which day
	 */
	record Past(Chances.Chance chance, LocalDate day) {

		static Past of(Chances.Chance chance, Family family) {
			return new Past(chance, family.day(chance.at()));
		}

	}

}
