package firstattempt.plan;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import firstattempt.account.Account;
import firstattempt.account.CurrentAccount;
import firstattempt.family.Child;
import firstattempt.family.CurrentFamily;
import firstattempt.family.Family;
import firstattempt.web.NotFound;
import firstattempt.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
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

/** Looks at something, agreed with the child. */
@Controller
class CheckInController {

	private final Plans plans;

	CheckInController(Plans plans) {
		this.plans = plans;
	}

	@GetMapping("/plans/check-ins/new")
	String begin(@CurrentFamily Family family, @RequestParam(required = false) @Nullable UUID child, Model model) {
		Optional<Child> whose = PlanController.writtenAbout(family, child);
		return whose.isEmpty() ? "redirect:/children"
				: page(family, CheckInForm.empty(whose.get(), this.plans.today(family)), null, model);
	}

	@PostMapping("/plans/check-ins")
	String agree(@CurrentFamily Family family, @CurrentAccount Account account,
			@Valid @ModelAttribute("form") CheckInForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		Child whose = PlanController.writtenAbout(family, form.child()).orElseThrow(NotFound::new);
		Optional<CheckIn.Agreement> agreement = form.agreement(this.plans.today(family), null, errors);
		if (agreement.isEmpty()) {
			return Refusal.of(page(family, form, null, model), errors, model, response);
		}
		CheckIn checkIn = this.plans.addCheckIn(family, account.id(), whose.id(), form.captureId(), agreement.get());
		if (!checkIn.agreement().equals(agreement.get())) {
			return conflict(family, checkIn.id(), form, model, response);
		}
		flash.addFlashAttribute("undo", "/plans/check-ins/" + checkIn.id() + "/end");
		flash.addFlashAttribute("savedCapture", checkIn.captureId());
		return PlanController.done("checkIn.saved", "/plans/check-ins", flash);
	}

	@GetMapping("/plans/check-ins/{checkInId}")
	String checkIn(@CurrentFamily Family family, @PathVariable UUID checkInId, Model model) {
		CheckIn checkIn = this.plans.checkIn(family, checkInId);
		return page(family, CheckInForm.of(checkIn), checkIn, model);
	}

	@PostMapping("/plans/check-ins/{checkInId}")
	String revise(@CurrentFamily Family family, @PathVariable UUID checkInId,
			@Valid @ModelAttribute("form") CheckInForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		CheckIn checkIn = this.plans.checkIn(family, checkInId);
		Optional<CheckIn.Agreement> agreement = form.agreement(this.plans.today(family), checkIn.agreement().dueDay(),
				errors);
		if (agreement.isEmpty()) {
			return Refusal.of(page(family, form, checkIn, model), errors, model, response);
		}
		if (!this.plans.reviseCheckIn(family, checkInId, PlanForm.number(form.version()), agreement.get())) {
			return conflict(family, checkInId, form, model, response);
		}
		return PlanController.done("checkIn.revised", "/plans/check-ins/" + checkInId, flash);
	}

	@PostMapping("/plans/check-ins/{checkInId}/note")
	String note(@CurrentFamily Family family, @PathVariable UUID checkInId,
			@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day, @RequestParam CheckIn.Kept kept,
			@RequestParam(required = false) @Nullable String from, RedirectAttributes flash) {
		this.plans.changeCheckIn(family, checkInId,
				(checkIn) -> checkIn.note(day, kept, this.plans.today(family), this.plans.now()));
		flash.addFlashAttribute("undo", "/plans/check-ins/" + checkInId + "/take-back?day=" + day);
		return SupportController.back((kept == CheckIn.Kept.DONE) ? "checkIn.done" : "checkIn.skipped", from, flash);
	}

	@PostMapping("/plans/check-ins/{checkInId}/take-back")
	String takeBack(@CurrentFamily Family family, @PathVariable UUID checkInId,
			@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day, RedirectAttributes flash) {
		this.plans.changeCheckIn(family, checkInId, (checkIn) -> checkIn.takeBack(day));
		return PlanController.done("checkIn.takenBack", null, flash);
	}

	@PostMapping("/plans/check-ins/{checkInId}/end")
	String end(@CurrentFamily Family family, @PathVariable UUID checkInId, RedirectAttributes flash) {
		this.plans.changeCheckIn(family, checkInId, (checkIn) -> checkIn.end(this.plans.now()));
		flash.addFlashAttribute("undo", "/plans/check-ins/" + checkInId + "/bring-back");
		return PlanController.done("checkIn.ended", null, flash);
	}

	@PostMapping("/plans/check-ins/{checkInId}/bring-back")
	String bringBack(@CurrentFamily Family family, @PathVariable UUID checkInId, RedirectAttributes flash) {
		this.plans.changeCheckIn(family, checkInId, (checkIn) -> checkIn.bringBack(this.plans.today(family)));
		flash.addFlashAttribute("undo", "/plans/check-ins/" + checkInId + "/end");
		return PlanController.done("checkIn.broughtBack", null, flash);
	}

	private String conflict(Family family, UUID checkInId, CheckInForm form, Model model,
			HttpServletResponse response) {
		CheckIn theirs = this.plans.checkIn(family, checkInId);
		response.setStatus(HttpStatus.CONFLICT.value());
		model.addAttribute("theirs", theirs.agreement());
		return page(family, form.over(theirs.version()), theirs, model);
	}

	private String page(Family family, CheckInForm form, @Nullable CheckIn checkIn, Model model) {
		Child whose = (checkIn != null) ? family.child(checkIn.childId())
				: PlanController.writtenAbout(family, form.child()).orElseThrow(NotFound::new);
		model.addAttribute("form", form);
		model.addAttribute("checkInId", (checkIn != null) ? checkIn.id() : null);
		model.addAttribute("ended", checkIn != null && checkIn.endedAt() != null);
		model.addAttribute("log", (checkIn != null) ? checkIn.log().entrySet() : null);
		model.addAttribute("whose", whose);
		model.addAttribute("children", family.presentChildren());
		return "plan/check-in";
	}

}
