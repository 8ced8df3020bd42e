//! `/oruk/v3/taxonomies` and `/oruk/v3/taxonomy_terms`: Kith's vocabularies, the same in every register.

use super::answer;
use super::asked::{Format, Part, Reading};
use crate::export::open_referral::{Page, Taxonomy, TaxonomyTerm};
use crate::http::problem::Problem;
use crate::http::{fresh, reading};
use crate::services::open_referral::{Amount, Paging, envelope};
use crate::site::Site;
use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse, web};
use domain::browsing::each_word;
use serde::{Deserialize, Serialize};

/// What is looked for.
#[derive(Debug, Default, Deserialize, utoipa::IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct Named {
    /// Words, each of which must begin a word of the name or the description.
    search: Option<String>,
}

/// Which terms.
#[derive(Debug, Default, Deserialize, utoipa::IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct WhichTerms {
    /// The id of their vocabulary.
    #[param(value_type = Option<Uuid>)]
    taxonomy_id: Option<String>,
    /// The id of the wider term they are under.
    #[param(value_type = Option<Uuid>)]
    parent_id: Option<String>,
    /// `true`: only terms that are under no wider one.
    #[param(value_type = Option<bool>)]
    top_only: Option<String>,
}

/// Vocabularies, without their terms.
#[utoipa::path(get, path = "/oruk/v3/taxonomies", operation_id = "taxonomies", tag = "vocabularies",
    params(Part, Named), responses(
    (status = 200, description = "A page of vocabularies", content(
        (Page<Taxonomy> = "application/json"),
        (String = "application/x-ndjson"),
    ), links(
        ("taxonomy" = (operation_id = "taxonomy", parameters(("id" = "$response.body#/contents/0/id")))),
    )),
    (status = 304, description = "What you have is still so"),
    (status = 400, description = "Not understood", body = Problem, content_type = "application/problem+json"),
    (status = 414, description = "Too long", body = Problem, content_type = "application/problem+json"),
    (status = 429, description = "A lot at once", body = Problem, content_type = "application/problem+json"),
))]
pub async fn taxonomies(req: HttpRequest, site: web::Data<Site>) -> Result<HttpResponse, Problem> {
    let (part, named): (Part, Named) = (reading::query(&req)?, reading::query(&req)?);
    let mut read = Reading::default();
    let words = read.words(named.search.as_deref());
    let part = read.part(&part, Amount::Short);
    read.done()?;
    let all = site.built_in.vocabularies.all().iter();
    let bare = all.map(|taxonomy| Taxonomy {
        taxonomy_terms: Vec::new(),
        ..taxonomy.clone()
    });
    let found = bare.filter(|taxonomy| says(&words, &taxonomy.name, &taxonomy.description));
    list(&req, &site, &found.collect::<Vec<_>>(), part)
}

/// One vocabulary, with its terms.
#[utoipa::path(get, path = "/oruk/v3/taxonomies/{id}", operation_id = "taxonomy", tag = "vocabularies",
    params(("id" = Uuid, Path, description = "Its id")), responses(
    (status = 200, description = "The vocabulary", body = Taxonomy, links(
        ("taxonomy_term" = (operation_id = "taxonomy_term",
            parameters(("id" = "$response.body#/taxonomy_terms/0/id")))),
    )),
    (status = 304, description = "What you have is still so"),
    (status = 404, description = "Not there", body = Problem, content_type = "application/problem+json"),
    (status = 429, description = "A lot at once", body = Problem, content_type = "application/problem+json"),
))]
pub async fn taxonomy(
    req: HttpRequest,
    id: web::Path<String>,
    site: web::Data<Site>,
) -> Result<HttpResponse, Problem> {
    let found = site.built_in.vocabularies.taxonomy(super::id(&id)?);
    answer::one(&req, &site, |_| serde_json::to_string(found?).ok())
}

/// Terms of all vocabularies.
#[utoipa::path(get, path = "/oruk/v3/taxonomy_terms", operation_id = "taxonomy_terms", tag = "vocabularies",
    params(Part, Named, WhichTerms), responses(
    (status = 200, description = "A page of terms", content(
        (Page<TaxonomyTerm> = "application/json"),
        (String = "application/x-ndjson"),
    ), links(
        ("taxonomy_term" = (operation_id = "taxonomy_term", parameters(("id" = "$response.body#/contents/0/id")))),
        ("taxonomy" = (operation_id = "taxonomy",
            parameters(("id" = "$response.body#/contents/0/taxonomy_id")))),
    )),
    (status = 304, description = "What you have is still so"),
    (status = 400, description = "Not understood", body = Problem, content_type = "application/problem+json"),
    (status = 414, description = "Too long", body = Problem, content_type = "application/problem+json"),
    (status = 429, description = "A lot at once", body = Problem, content_type = "application/problem+json"),
))]
pub async fn taxonomy_terms(req: HttpRequest, site: web::Data<Site>) -> Result<HttpResponse, Problem> {
    let (part, named): (Part, Named) = (reading::query(&req)?, reading::query(&req)?);
    let which: WhichTerms = reading::query(&req)?;
    let mut read = Reading::default();
    let words = read.words(named.search.as_deref());
    let taxonomy = read.id("taxonomy_id", which.taxonomy_id.as_deref());
    let parent = read.id("parent_id", which.parent_id.as_deref());
    let top_only = read.flag("top_only", which.top_only.as_deref());
    let part = read.part(&part, Amount::Short);
    read.done()?;
    let found = site.built_in.vocabularies.terms().filter(|term| {
        taxonomy.is_none_or(|id| term.taxonomy_id == id)
            && parent.is_none_or(|id| term.parent_id == Some(id))
            && !(top_only && term.parent_id.is_some())
            && says(&words, &term.name, &term.description)
    });
    list(&req, &site, &found.collect::<Vec<_>>(), part)
}

/// One term.
#[utoipa::path(get, path = "/oruk/v3/taxonomy_terms/{id}", operation_id = "taxonomy_term", tag = "vocabularies",
    params(("id" = Uuid, Path, description = "Its id")), responses(
    (status = 200, description = "The term", body = TaxonomyTerm),
    (status = 304, description = "What you have is still so"),
    (status = 404, description = "Not there", body = Problem, content_type = "application/problem+json"),
    (status = 429, description = "A lot at once", body = Problem, content_type = "application/problem+json"),
))]
pub async fn taxonomy_term(
    req: HttpRequest,
    id: web::Path<String>,
    site: web::Data<Site>,
) -> Result<HttpResponse, Problem> {
    let found = site.built_in.vocabularies.term(super::id(&id)?);
    answer::one(&req, &site, |_| serde_json::to_string(found?).ok())
}

/// Whether every word begins a word of the name or the description.
fn says(words: &[String], name: &str, description: &str) -> bool {
    let mut left = words.to_vec();
    for text in [name, description] {
        each_word(text, |word| {
            left.retain(|typed| !word.starts_with(typed.as_str()));
        });
    }
    left.is_empty()
}

fn list<T: Serialize>(
    req: &HttpRequest,
    site: &Site,
    found: &[T],
    (paging, format): (Paging, Format),
) -> Result<HttpResponse, Problem> {
    let tag = fresh::tag(site, &site.register.current());
    if fresh::has(req, &tag) {
        return Ok(fresh::not_modified(&tag));
    }
    let written = |of: &[T]| {
        of.iter()
            .filter_map(|one| serde_json::to_string(one).ok())
            .collect::<Vec<_>>()
    };
    if format == Format::Ndjson {
        let lines = written(found)
            .into_iter()
            .map(|line| line + "\n")
            .collect::<String>();
        return Ok(HttpResponse::Ok()
            .content_type("application/x-ndjson")
            .insert_header((header::ETAG, tag))
            .body(lines));
    }
    let skip = (paging.page - 1).saturating_mul(paging.per_page).min(found.len());
    let on_page = written(&found[skip..found.len().min(skip.saturating_add(paging.per_page))]);
    let body = envelope(&on_page.join(","), found.len(), on_page.len(), paging);
    Ok(answer::json(tag, body))
}
