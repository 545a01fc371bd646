package firstattempt.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

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

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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

/** Help that is there for now, and becomes less step by step. */
@Controller
class SupportController {

	private final Plans plans;

	private final MessageSource messages;

	SupportController(Plans plans, MessageSource messages) {
		this.plans = plans;
		this.messages = messages;
	}

	@GetMapping("/plans/supports/new")
	String begin(@CurrentFamily Family family, @RequestParam(required = false) @Nullable UUID child,
			@RequestParam(required = false) @Nullable Starting start, Model model) {
		Optional<Child> whose = PlanController.writtenAbout(family, child);
		if (whose.isEmpty()) {
			return "redirect:/children";
		}
		return page(family, (start == null) ? SupportForm.empty(whose.get()) : SupportForm.startingFrom(start.name(),
				whose.get(), words(start, whose.get()), this.plans.today(family)), null, model);
	}

	@PostMapping("/plans/supports")
	String help(@CurrentFamily Family family, @CurrentAccount Account account,
			@Valid @ModelAttribute("form") SupportForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		Child whose = PlanController.writtenAbout(family, form.child()).orElseThrow(NotFound::new);
		LocalDate today = this.plans.today(family);
		Support.Wording wording = form.wording(today, errors);
		if (errors.hasErrors()) {
			return Refusal.of(page(family, form, null, model), errors, model, response);
		}
		List<SupportStep> steps = new ArrayList<>(List.of(new SupportStep(wording.what(), today, today, false)));
		steps.addAll(wording.ahead());
		if (!form.anyway() && warned(family, whose.id(), null, steps, model)) {
			return Refusal.of(page(family, form, null, model), errors, model, response);
		}
		Support support = this.plans.addSupport(family, account.id(), whose.id(), form.captureId(), wording);
		if (!support.wording().equals(wording)) {
			return conflict(family, support.id(), form, model, response);
		}
		flash.addFlashAttribute("undo", "/plans/supports/" + support.id() + "/end");
		flash.addFlashAttribute("savedCapture", support.captureId());
		return PlanController.done("support.saved", "/plans/supports", flash);
	}

	@GetMapping("/plans/supports/{supportId}")
	String support(@CurrentFamily Family family, @PathVariable UUID supportId, Model model) {
		Support support = this.plans.support(family, supportId);
		return page(family, SupportForm.of(support), support, model);
	}

	@PostMapping("/plans/supports/{supportId}")
	String revise(@CurrentFamily Family family, @PathVariable UUID supportId,
			@Valid @ModelAttribute("form") SupportForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		Support support = this.plans.support(family, supportId);
		List<SupportStep> steps = support.steps();
		Support.Wording wording = form.wording(steps.get(Fading.reached(steps)).takenOn(), errors);
		if (errors.hasErrors()) {
			return Refusal.of(page(family, form, support, model), errors, model, response);
		}
		if (!form.anyway() && !wording.ahead().equals(support.wording().ahead()) && support.endedAt() == null
				&& warned(family, support.childId(), supportId, support.stepsWith(wording), model)) {
			return Refusal.of(page(family, form, support, model), errors, model, response);
		}
		if (!this.plans.reviseSupport(family, supportId, PlanForm.number(form.version()), wording)) {
			return conflict(family, supportId, form, model, response);
		}
		return PlanController.done("support.revised", "/plans/supports/" + supportId, flash);
	}

	@PostMapping("/plans/supports/{supportId}/take")
	String take(@CurrentFamily Family family, @PathVariable UUID supportId, @RequestParam int place,
			@RequestParam(required = false) @Nullable String from, RedirectAttributes flash) {
		this.plans.changeSupport(family, supportId,
				(support) -> support.take(place, this.plans.today(family), this.plans.now()));
		flash.addFlashAttribute("undo", "/plans/supports/" + supportId + "/take-back?place=" + place);
		return back("support.taken", from, flash);
	}

	@PostMapping("/plans/supports/{supportId}/take-back")
	String takeBack(@CurrentFamily Family family, @PathVariable UUID supportId, @RequestParam int place,
			RedirectAttributes flash) {
		this.plans.changeSupport(family, supportId, (support) -> support.takeBack(place));
		return back("support.takenBack", null, flash);
	}

	@PostMapping("/plans/supports/{supportId}/later")
	String later(@CurrentFamily Family family, @PathVariable UUID supportId, @RequestParam int place,
			@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
			@RequestParam(required = false) @Nullable String from, RedirectAttributes flash) {
		LocalDate today = this.plans.today(family);
		Fading.due(this.plans.support(family, supportId).steps(), today)
			.ifPresent((due) -> flash.addFlashAttribute("undo",
					"/plans/supports/" + supportId + "/later?place=" + place + "&until=" + due.day()));
		this.plans.changeSupport(family, supportId, (support) -> support.move(place, until, today));
		return back("support.later", from, flash);
	}

	@PostMapping("/plans/supports/{supportId}/end")
	String end(@CurrentFamily Family family, @PathVariable UUID supportId, RedirectAttributes flash) {
		this.plans.changeSupport(family, supportId, (support) -> support.end(this.plans.now()));
		flash.addFlashAttribute("undo", "/plans/supports/" + supportId + "/bring-back");
		return PlanController.done("support.ended", null, flash);
	}

	@PostMapping("/plans/supports/{supportId}/bring-back")
	String bringBack(@CurrentFamily Family family, @PathVariable UUID supportId, RedirectAttributes flash) {
		this.plans.changeSupport(family, supportId, Support::bringBack);
		flash.addFlashAttribute("undo", "/plans/supports/" + supportId + "/end");
		return PlanController.done("support.broughtBack", null, flash);
	}

	/** Back to where the line stood. */
	static String back(String notice, @Nullable String from, RedirectAttributes flash) {
		String plans = PlanController.done(notice, null, flash);
		return "today".equals(from) ? "redirect:/" : plans;
	}

	/** Says on the page what would go too fast; it can be saved all the same. */
	private boolean warned(Family family, UUID childId, @Nullable UUID supportId, List<SupportStep> steps,
			Model model) {
		LocalDate today = this.plans.today(family);
		boolean inOneGo = Fading.inOneGo(steps);
		List<Optional<LocalDate>> ends = Stream
			.concat(this.plans.running(family)
				.stream()
				.filter((other) -> other.childId().equals(childId) && !other.id().equals(supportId))
				.map((other) -> Fading.end(other.steps(), today)), Stream.of(Fading.end(steps, today)))
			.toList();
		boolean allAtOnce = Fading.allAtOnce(ends);
		model.addAttribute("inOneGo", inOneGo);
		model.addAttribute("allAtOnce", allAtOnce);
		return inOneGo || allAtOnce;
	}

	private List<String> words(Starting start, Child child) {
		return Stream.of("support.start.what.", "support.start.then.", "support.start.later.")
			.map((key) -> this.messages.getMessage(key + start, new Object[] { child.nickname() },
					LocaleContextHolder.getLocale()))
			.toList();
	}

	private String conflict(Family family, UUID supportId, SupportForm form, Model model,
			HttpServletResponse response) {
		Support theirs = this.plans.support(family, supportId);
		response.setStatus(HttpStatus.CONFLICT.value());
		model.addAttribute("theirs", true);
		return page(family, form.over(theirs.version()), theirs, model);
	}

	private String page(Family family, SupportForm form, @Nullable Support support, Model model) {
		LocalDate today = this.plans.today(family);
		Child whose = (support != null) ? family.child(support.childId())
				: PlanController.writtenAbout(family, form.child()).orElseThrow(NotFound::new);
		model.addAttribute("form", form);
		model.addAttribute("support",
				(support != null) ? Board.SupportView.of(support, whose, today, family.timeZone()) : null);
		model.addAttribute("whose", whose);
		model.addAttribute("children", family.presentChildren());
		model.addAttribute("starts", Starting.values());
		return "plan/support";
	}

	/** Help to start from; the words are among the messages. */
	enum Starting {

		BAG, HOMEWORK, WAKING

	}

}
