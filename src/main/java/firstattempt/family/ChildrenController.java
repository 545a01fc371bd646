package firstattempt.family;

import java.time.Clock;
import java.time.Year;
import java.util.UUID;

import firstattempt.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The children of a family. */
@Controller
class ChildrenController {

	private static final int OLDEST = 30;

	private final Household household;

	private final Clock clock;

	ChildrenController(Household household, Clock clock) {
		this.household = household;
		this.clock = clock;
	}

	@GetMapping("/children")
	String children(@CurrentFamily Family family, Model model) {
		return page(family, new Form("", "", "", Colour.values()[family.children().size() % Colour.values().length]),
				model);
	}

	@PostMapping("/children")
	String add(@CurrentFamily Family family, @Valid @ModelAttribute("form") Form form, BindingResult errors,
			Model model, HttpServletResponse response, RedirectAttributes flash) {
		form.check(Year.now(this.clock.withZone(family.timeZone())), errors);
		if (errors.hasErrors()) {
			return Refusal.of(page(family, form, model), errors, model, response);
		}
		this.household.add(family, form.nickname(), form.year(), form.needs(), form.colour());
		flash.addFlashAttribute("notice", "child.added");
		return family.children().isEmpty() ? "redirect:/" : "redirect:/children";
	}

	@GetMapping("/children/{id}")
	String child(@CurrentFamily Family family, @PathVariable UUID id, Model model) {
		Child child = family.child(id);
		return childPage(child, Form.of(child), model);
	}

	@PostMapping("/children/{id}")
	String describe(@CurrentFamily Family family, @PathVariable UUID id, @Valid @ModelAttribute("form") Form form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes flash) {
		Child child = family.child(id);
		form.check(Year.now(this.clock.withZone(family.timeZone())), errors);
		if (errors.hasErrors()) {
			return Refusal.of(childPage(child, form, model), errors, model, response);
		}
		this.household.describe(family, id, form.nickname(), form.year(), form.needs(), form.colour());
		flash.addFlashAttribute("notice", "child.saved");
		return "redirect:/children";
	}

	@PostMapping("/children/{id}/archive")
	String archive(@CurrentFamily Family family, @PathVariable UUID id, RedirectAttributes flash) {
		this.household.archive(family, id);
		flash.addFlashAttribute("notice", "child.archived");
		return "redirect:/children";
	}

	@PostMapping("/children/{id}/bring-back")
	String bringBack(@CurrentFamily Family family, @PathVariable UUID id, RedirectAttributes flash) {
		this.household.bringBack(family, id);
		flash.addFlashAttribute("notice", "child.broughtBack");
		return "redirect:/children";
	}

	@PostMapping("/children/{id}/remove")
	String remove(@CurrentFamily Family family, @PathVariable UUID id, String nickname, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		Child child = family.child(id);
		if (nickname == null || !nickname.strip().equalsIgnoreCase(child.nickname())) {
			model.addAttribute("removal", "child.remove.mismatch");
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return childPage(child, Form.of(child), model);
		}
		this.household.remove(family, id);
		flash.addFlashAttribute("notice", "child.removed");
		return "redirect:/children";
	}

	private String page(Family family, Form form, Model model) {
		model.addAttribute("family", family);
		model.addAttribute("form", form);
		model.addAttribute("colours", Colour.values());
		return "family/children";
	}

	private String childPage(Child child, Form form, Model model) {
		model.addAttribute("child", child);
		model.addAttribute("form", form);
		model.addAttribute("colours", Colour.values());
		return "family/child";
	}

	/**
	 * A child as a caregiver describes them; a year that cannot be read stays as typed.
	 */
	record Form(@NotBlank @Size(max = 40) String nickname, String birthYear, @Size(max = 200) String needs,
			Colour colour) {

		Form {
			nickname = (nickname != null) ? nickname.strip() : "";
			birthYear = (birthYear != null) ? birthYear.strip() : "";
			needs = (needs != null) ? needs.strip() : "";
			colour = (colour != null) ? colour : Colour.LAKE;
		}

		static Form of(Child child) {
			return new Form(child.nickname(), (child.birthYear() != null) ? child.birthYear().toString() : "",
					child.needs(), child.colour());
		}

		void check(Year now, Errors errors) {
			if (Refusal.unreadable(errors)) {
				return;
			}
			Integer year = year();
			if (!this.birthYear.isEmpty()
					&& (year == null || year > now.getValue() || year < now.getValue() - OLDEST)) {
				errors.rejectValue("birthYear", "child.birthYear.unlikely");
			}
		}

		@Nullable Integer year() {
			return this.birthYear.matches("[0-9]{4}") ? Integer.valueOf(this.birthYear) : null;
		}

	}

}
